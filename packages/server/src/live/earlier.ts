import { type Change, invert, recordKey, replay } from '@mingzhang/model';
import type { Budget, Store } from '@mingzhang/workspace';

/** A budget's records as they were at an earlier revision, under today's organisation. */
export async function budgetBefore(store: Store, budget: Budget, revision: number): Promise<Budget> {
  if (revision >= budget.revision) return budget;
  const since = await store.difference(budget.department.id, revision, budget.revision);
  const back = invert(since).filter((change) => isOfYear(budget, change));
  return { ...budget, revision, records: replay([back], budget.records) };
}

function isOfYear({ year, records }: Budget, change: Change): boolean {
  return 'fields' in change
    ? change.fields.year === year.id
    : records.has(recordKey(change.table, change.id));
}
