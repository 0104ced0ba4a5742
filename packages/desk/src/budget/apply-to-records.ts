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
  const known = new Map<string, Fields>();
  for (const { table, id } of edit) {
    const record = budget.records[table]?.find((one) => one.id === id);
    if (record === undefined) continue;
    const { id: _, ...fields } = record;
    known.set(recordKey(table, id), fields);
  }
  try {
    const after = applyEdit(known, edit);
    const records = { ...budget.records };
    for (const { table, id } of edit) {
      const fields = after.get(recordKey(table, id));
      records[table] = replaced(records[table] ?? [], id, fields);
    }
    return { ...budget, records, revision };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function replaced(records: readonly AnyRecord[], id: string, fields: Fields | undefined): AnyRecord[] {
  if (fields === undefined) return records.filter((one) => one.id !== id);
  const record: AnyRecord = { id, ...fields };
  const at = records.findIndex((one) => one.id === id);
  return at < 0 ? [...records, record] : records.with(at, record);
}
