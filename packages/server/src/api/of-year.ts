import { type Change, recordKey } from '@mingzhang/model';
import type { Budget, Entry, Store } from '@mingzhang/workspace';

/** Whether an entry of a department's log changed its budget of this year; one that only met conflicts counts by them. */
export async function isOfYear(store: Store, budget: Budget, { edit, conflicts }: Entry): Promise<boolean> {
  const changes = [...edit, ...conflicts.map(({ yours }) => yours)];
  if (changes.length === 0) return true;
  for (const change of changes) {
    const year = yearOf(budget, change) ?? (await yearOfGone(store, budget, change));
    if (year === undefined || year === budget.year.id) return true;
  }
  return false;
}

function yearOf({ records, year }: Budget, change: Change): unknown {
  if ('fields' in change) return change.fields.year;
  return records.has(recordKey(change.table, change.id)) ? year.id : undefined;
}

/** The year of a record that this budget does not hold: as the log says it was added. */
async function yearOfGone(store: Store, budget: Budget, { table, id }: Change): Promise<unknown> {
  const record = { table, id, field: '*' };
  const [added] = await store.history({ department: budget.department.id, record, limit: 1 });
  const change = added?.edit.find((one) => one.table === table && one.id === id);
  return change !== undefined && 'fields' in change ? change.fields.year : undefined;
}
