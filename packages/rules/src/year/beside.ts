import type { Claim, Row, Table } from '@mingzhang/model';
import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';

/** The earlier document where it is of the year before and of the same kind. */
export function lastYear(facts: Facts): Facts | undefined {
  const { previous } = facts;
  if (previous === undefined || facts.year === null || previous.year !== facts.year - 1) return undefined;
  return previous.disclosure.document.kind === facts.disclosure.document.kind ? previous : undefined;
}

/** A printed amount of a document: blank is nought; undefined where it is not printed or cannot be read. */
export function amountAt(
  facts: Facts,
  form: string,
  row: string,
  measure: string,
): { readonly fen: number; readonly step: number } | undefined {
  const term = facts.term(form, row, measure);
  return term?.kind === 'cell' ? term.value : undefined;
}

/** The cell's amount this year and in the year before. */
export function bothYears(
  facts: Facts,
  before: Facts,
  binding: NonNullable<Claim['binding']>,
): { readonly now: number; readonly last: number; readonly step: number } | undefined {
  const { form, row, measure } = binding;
  const now = amountAt(facts, form, row, measure);
  const last = amountAt(before, form, row, measure);
  if (now === undefined || last === undefined) return undefined;
  return { now: now.fen, last: last.fen, step: Math.max(now.step, last.step) };
}

/** Every coded row that both documents print in the same form. */
export function* codedBoth(
  facts: Facts,
  before: Facts,
): Generator<{ readonly table: Table; readonly row: Row; readonly last: Row }> {
  for (const table of facts.disclosure.tables) {
    for (const row of table.rows) {
      if (row.code === undefined || row.name === '') continue;
      const last = before.row(table.form, row.key);
      if (last !== undefined && last.name !== '') yield { table, row, last };
    }
  }
}

/** A body's name without its budget code and spaces. */
export function bodyOf(facts: Facts): string {
  return fold(facts.disclosure.document.body ?? '').replace(/^\d+/, '');
}
