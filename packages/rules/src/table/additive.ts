import { FORMS, type Form } from '@mingzhang/forms';
import type { Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';

/** Amounts of a list that are said of each line and add up to nothing. */
const OF_EACH_LINE = new Set(['unit-price', 'project-budget']);

const ADDITIVE = new Map(
  FORMS.map((form) => {
    const ids = form.measures.filter(({ kind, id }) => kind === 'amount' && !OF_EACH_LINE.has(id));
    return [form.id, [...new Set(ids.map(({ id }) => id))]] as const;
  }),
);

/** The measures of a form that are sums over its rows. */
export function additive(form: string): readonly string[] {
  return ADDITIVE.get(form) ?? [];
}

/** Every printed table of the forms that pass, with its form. */
export function* printedTables(
  facts: Facts,
  wanted: (form: Form) => boolean,
): Generator<{ readonly form: Form; readonly table: Table }> {
  for (const form of FORMS) {
    if (!wanted(form)) continue;
    for (const table of facts.tables(form.id)) yield { form, table };
  }
}

/** Whether the rows of a form stand under codes. */
export function isCoded({ rows }: Form): boolean {
  return rows.by === 'functional' || rows.by === 'economic';
}
