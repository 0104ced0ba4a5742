import type { BudgetRecords, OpenConflict } from '@mingzhang/api';
import type { Change, Edit, Value } from '@mingzhang/model';

/** The edit that puts these changes through after all, over what stands there now. */
export function puttingThrough(
  { records }: Pick<BudgetRecords, 'records'>,
  conflicts: readonly OpenConflict[],
): Edit {
  return conflicts.flatMap(({ yours }): Edit => {
    const change = yours as Change;
    const { table, id } = change;
    const record = records[table]?.find((one) => one.id === id);
    if (record === undefined) return change.kind === 'add' ? [change] : [];
    const { id: _, ...fields } = record;
    if (change.kind === 'remove') return [{ ...change, fields }];
    if (change.kind === 'add')
      return Object.entries(change.fields).flatMap(([field, after]) =>
        set(table, id, field, fields[field] ?? null, after),
      );
    return set(table, id, change.field, fields[change.field] ?? null, change.after);
  });
}

function set(table: string, id: string, field: string, before: Value, after: Value): Edit {
  return before === after ? [] : [{ kind: 'set', table, id, field, before, after }];
}
