/** A column of a resource, in the words of Table Schema. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly title: string;
  readonly description?: string;
  readonly constraints?: {
    readonly required?: true;
    readonly unique?: true;
    readonly enum?: readonly string[];
  };
}

export type Value = string | number | boolean | readonly string[] | null | undefined;

/** One CSV of the package with its schema. Rows hold values by field, absent ones empty. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly { readonly field: string; readonly resource: string }[];
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

export function text(name: string, title: string, description?: string): Field {
  return description === undefined
    ? { name, type: 'string', title }
    : { name, type: 'string', title, description };
}

export function whole(name: string, title: string, description?: string): Field {
  return description === undefined
    ? { name, type: 'integer', title }
    : { name, type: 'integer', title, description };
}

export function needed(field: Field): Field {
  return { ...field, constraints: { ...field.constraints, required: true } };
}

export function oneOf(field: Field, values: readonly string[]): Field {
  return { ...field, constraints: { ...field.constraints, enum: values } };
}

export const FEN = '金额，单位为分（整数）；空为没有金额';
export const ABSENCE = 'blank 空白、withheld 涉密、unreadable 无法读取、not-applicable 不适用';
export const ABSENCES = ['blank', 'withheld', 'unreadable', 'not-applicable'] as const;
export const UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;

/** A value as a CSV field holds it. */
export function lexical(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
