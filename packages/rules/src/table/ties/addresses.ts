import { formEquations, type Node } from '@mingzhang/forms';
import type { Row } from '@mingzhang/model';
import type { Facts } from '../../engine/facts.ts';
import type { Term } from '../../engine/tree.ts';
import { outline } from '../outline.ts';
import { isClass, isEmpty, nearestPrinted } from '../parts.ts';
import { NOTHING, type Pair, sumOf } from './tie.ts';

/** The total of a coded table's column: its total row, else the sum of its top rows, else undefined. */
export function totalOf(facts: Facts, form: string, measure: string): Term | undefined {
  const table = facts.table(form);
  if (table === undefined) return undefined;
  const total = facts.term(form, 'total', measure);
  return total ?? sumOf(outline(table).tops.map((row) => facts.termIn(table, row, measure)));
}

/** A line, or the nearest printed lines it consists of. */
export function lineOf(facts: Facts, form: string, line: string, measure: string): Term | undefined {
  const parts = partsOf(form, 'lines', line);
  const ids = nearestPrinted([{ id: line, parts }], (id) => facts.row(form, id) !== undefined);
  return sumOf(ids.map((id) => facts.term(form, id, measure)));
}

const CARRIED_FORWARD = ['carried-forward', 'closing-balance', 'surplus-distributed'];

/** 本年支出 of a two-sided table: its own line, else 支出总计 less what is carried forward. */
export function spentThisYear(facts: Facts, form: string, measure: string): Term | undefined {
  const printed = facts.term(form, 'expenditure-this-year', measure);
  if (printed !== undefined) return printed;
  const total = facts.term(form, 'expenditure-total', measure);
  const kept = sumOf(CARRIED_FORWARD.map((line) => facts.term(form, line, measure)));
  if (total === undefined || kept === undefined || isEmpty(kept)) return total;
  return { kind: 'difference', of: [total, kept] };
}

/** A row's amount under a measure, or under the nearest printed measures it consists of. */
export function measureOf(facts: Facts, form: string, row: string, measure: string): Term | undefined {
  const table = facts.table(form);
  if (table === undefined) return undefined;
  const ids = nearestPrinted([{ id: measure, parts: partsOf(form, 'measures', measure) }], (id) =>
    facts.prints(table, id),
  );
  return sumOf(ids.map((id) => facts.term(form, row, id)));
}

function partsOf(form: string, kind: 'lines' | 'measures', whole: string): readonly Node[] {
  for (const equation of formEquations(form))
    if (equation.kind === kind && equation.whole === whole) return equation.parts;
  return [];
}

/** The functional classes printed in a table, each once. */
export function classes(facts: Facts, form: string): readonly Row[] {
  return facts.rows(form).filter((row) => isClass(row) && row.key === row.code);
}

/**
 * Two tables of one expenditure, class by class. A class that one of them does not print is nothing there, unless that
 * table prints classes no list names: then only what both print is compared.
 */
export function* classByClass(
  facts: Facts,
  one: readonly [form: string, measure: string],
  other: readonly [form: string, measure: string],
): Generator<Pair> {
  const keys = [...classes(facts, one[0]), ...classes(facts, other[0])].map(({ key }) => key);
  const missing = [one, other].some(([form]) => facts.rows(form).some(isUnnamed)) ? undefined : NOTHING;
  const amount = ([form, measure]: typeof one, key: string) =>
    facts.row(form, key) === undefined ? missing : facts.term(form, key, measure);
  for (const key of new Set(keys)) yield [amount(one, key), amount(other, key)];
}

function isUnnamed(row: Row): boolean {
  return (
    isClass(row) && row.code === undefined && Object.values(row.cells).some(({ kind }) => kind === 'amount')
  );
}
