import type { Value } from '@mingzhang/model';

/**
 * What a column of a record holds.
 *
 * - text: one line, never empty · prose: a text that people write in together, may be empty
 * - integer · fen: an amount in fen · decimal: an exact number as digits (`4200.50`)
 * - date: `2025-01-31` · choice: one of its words · reference: the id of a record of another table
 */
export interface Column {
  readonly kind: 'text' | 'prose' | 'integer' | 'fen' | 'decimal' | 'date' | 'choice' | 'reference';
  /** May hold nothing. */
  readonly optional?: true;
  /** Given when the record is added and never changed. */
  readonly fixed?: true;
  /** What a text must look like. */
  readonly pattern?: RegExp;
  readonly choices?: readonly string[];
  /** The table a reference points into. */
  readonly to?: string;
}

export const PROSE = { kind: 'prose' } as const;
export const TEXT = { kind: 'text' } as const;
export const INTEGER = { kind: 'integer' } as const;
export const FEN = { kind: 'fen' } as const;
export const DECIMAL = { kind: 'decimal' } as const;
export const DATE = { kind: 'date' } as const;

/** A text of this shape. */
export function shaped(pattern: RegExp) {
  return { kind: 'text', pattern } as const;
}

export function choice<const W extends readonly string[]>(...choices: W) {
  return { kind: 'choice', choices } as const;
}

export function reference<const T extends string>(to: T) {
  return { kind: 'reference', to } as const;
}

export function optional<const C extends Column>(column: C) {
  return { ...column, optional: true } as const;
}

export function fixed<const C extends Column>(column: C) {
  return { ...column, fixed: true } as const;
}

type ValueOf<C extends Column> = C['kind'] extends 'integer' | 'fen'
  ? number
  : C extends { readonly choices: readonly (infer W)[] }
    ? W
    : string;

type Columns = Readonly<Record<string, Column>>;

/** A record as it is read: its id, and the fields that hold something. */
export type RecordOf<C extends Columns> = { readonly id: string } & {
  readonly [F in keyof C as C[F] extends { readonly optional: true } ? never : F]: ValueOf<C[F]>;
} & { readonly [F in keyof C as C[F] extends { readonly optional: true } ? F : never]?: ValueOf<C[F]> };

/** A table of the workspace: whose business its records are, and what they hold. */
export interface TableDeclaration {
  /** `bureau`: the organisation itself; `department`: of one department and fiscal year. */
  readonly scope: 'bureau' | 'department';
  readonly columns: Columns;
}

export function ofBureau<const C extends Columns>(columns: C) {
  return { scope: 'bureau', columns } as const;
}

/** A table whose records belong to one department and fiscal year from the first to the last. */
export function ofDepartment<const C extends Columns>(columns: C) {
  const home = { department: fixed(reference('departments')), year: fixed(reference('years')) } as const;
  return { scope: 'department', columns: { ...home, ...columns } as typeof home & C } as const;
}

const DECIMAL_SHAPE = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DATE_SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MOST_TEXT = 1_000;
const MOST_PROSE = 50_000;

/** Whether a column may hold a value. Text is well-formed Unicode without NUL, so that both stores keep it exactly. */
export function holds(column: Column, value: Value): boolean {
  if (value === null) return column.optional === true;
  if (column.kind === 'integer' || column.kind === 'fen') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || !value.isWellFormed() || value.includes('\0')) return false;
  if (column.kind === 'prose') return value.length <= MOST_PROSE;
  if (value === '' || value.length > MOST_TEXT) return false;
  if (column.kind === 'decimal') return DECIMAL_SHAPE.test(value);
  if (column.kind === 'date') return DATE_SHAPE.test(value);
  if (column.choices !== undefined) return column.choices.includes(value);
  return column.pattern === undefined || column.pattern.test(value);
}
