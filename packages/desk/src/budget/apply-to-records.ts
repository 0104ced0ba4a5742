import type { AnyRecord, BudgetRecords } from '@mingzhang/api';
import { applyEdit, type Edit, type Fields, recordKey } from '@mingzhang/model';

/**
 * Records after an edit, for the page that made it or hears of it. An edit that does not follow on these records gives
 * undefined: they have to be read anew.
 */
export function applyToRecords(
  budget: BudgetRecords,
  edit: Edit,
  revision: number,
): BudgetRecords | undefined {
  const touched = new Map<string, Set<string>>();
  for (const { table, id } of edit) touched.set(table, (touched.get(table) ?? new Set<string>()).add(id));
  const known = new Map<string, Fields>();
  for (const [table, ids] of touched)
    for (const { id, ...fields } of budget.records[table] ?? [])
      if (ids.has(id)) known.set(recordKey(table, id), fields);
  try {
    const after = applyEdit(known, edit);
    const records = { ...budget.records };
    for (const [table, ids] of touched) records[table] = replaced(table, records[table] ?? [], ids, after);
    return { ...budget, records, revision };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The records of a table with those of these ids as they are after: changed in place, new ones at the end. */
function replaced(
  table: string,
  records: readonly AnyRecord[],
  ids: ReadonlySet<string>,
  after: ReadonlyMap<string, Fields>,
): AnyRecord[] {
  const missing = new Set(ids);
  const kept = records.flatMap((record) => {
    if (!missing.delete(record.id)) return [record];
    const fields = after.get(recordKey(table, record.id));
    return fields === undefined ? [] : [{ id: record.id, ...fields }];
  });
  const added = [...missing].flatMap((id) => {
    const fields = after.get(recordKey(table, id));
    return fields === undefined ? [] : [{ id, ...fields }];
  });
  return [...kept, ...added];
}
