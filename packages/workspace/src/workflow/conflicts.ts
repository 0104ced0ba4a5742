import { recordKey } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { OpenConflict } from '../store/history.ts';

/** The open conflicts of a department that are of a budget's year; one on a record that is gone counts in every year. */
export function conflictsOfYear(
  { year, records }: Budget,
  conflicts: readonly OpenConflict[],
): readonly OpenConflict[] {
  return conflicts.filter(({ yours, theirs }) => {
    if (yours.kind === 'add' || yours.kind === 'remove') return yours.fields.year === year.id;
    return theirs === undefined || records.has(recordKey(yours.table, yours.id));
  });
}
