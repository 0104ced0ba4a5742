import type { Form, Layout, Template } from './form.ts';

/** What a template prints alike over and under all of its tables. */
interface Printing {
  /** Over a table: `{code}` the body's budget code, `{body}` its name. */
  readonly body: string;
  /** Under a table without data: `{money}` is what the table is of, `{year}` its year. */
  readonly emptyNote: string;
  /** The section of the explanation that its official tables come after; before all of it where none is named. */
  readonly tablesAfter?: string;
}

export const PRINTING: Readonly<Record<Template, Printing>> = {
  hebei: { body: '{code}{body}', emptyNote: '注：本部门本年度没有{money}安排，故本表无数据。' },
  shanghai: {
    body: '{body}',
    emptyNote: '注：{year}年本部门没有安排{money}，本表为空表。',
    tablesAfter: 'overall',
  },
  standard: { body: '{body}', emptyNote: '注：{year}年本部门没有安排{money}，本表无数据。' },
};

/** Words of a layout with what they leave open put in: `{year}年部门…` of 2025 is `2025年部门…`. */
export function put(words: string, values: Readonly<Record<string, string | number | null>>): string {
  return words.replace(/\{(\w+)\}/g, (open, name: string) => String(values[name] ?? open));
}

/** How a template prints a form; where it says nothing of it, as the form was declared first. Undefined where nobody does. */
export function layoutOf({ layouts }: Form, template: Template): Layout | undefined {
  return layouts[template] ?? Object.values(layouts).find((layout) => layout !== null);
}

/** Whether a template publishes a form's table. */
export function isPrinted({ layouts }: Form, template: Template): boolean {
  return layouts[template] !== null;
}

/** Whether a layout prints the form as one row, its lines in columns. */
export function isOneRow({ columns }: Layout): boolean {
  return columns.some(({ line }) => line !== undefined);
}
