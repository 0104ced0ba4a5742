import type { AnyRecord, BudgetRecords } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { added, removed } from '../budget/changes.ts';
import { newId } from '../budget/new-id.ts';
import { listOf, type Withholding } from '../budget/records.ts';

type Kind = Withholding['kind'];
type Known = Pick<BudgetRecords, 'records'>;

/** The mark on a record, where it is withheld. */
export function markOn(budget: Known, kind: Kind, target: string): Withholding | undefined {
  return listOf(budget, 'withholdings').find((one) => one.kind === kind && one.target === target);
}

/** Takes the marks off records that go: a mark on nothing stands in the way of publishing. */
export function withoutMarks(budget: Known, kind: string, targets: readonly string[]): Edit {
  const gone = new Set(targets);
  return listOf(budget, 'withholdings')
    .filter((one) => one.kind === kind && gone.has(one.target))
    .map((one) => removed('withholdings', one));
}

/** Takes records of one table away with the marks on them. */
export function withoutRecords(budget: Known, table: string, records: readonly AnyRecord[]): Edit {
  const marks = withoutMarks(
    budget,
    table,
    records.map(({ id }) => id),
  );
  return [...marks, ...records.map((one) => removed(table, one))];
}

/** Marks records that come of a withheld one as it is marked: what is secret stays so in its copies. */
export function marksAs(budget: Known, kind: Kind, from: string, copies: readonly string[]): Edit {
  const mark = markOn(budget, kind, from);
  if (mark === undefined) return [];
  const { id: _, ...fields } = mark;
  return copies.map((target) => added('withholdings', newId(), { ...fields, target }));
}
