import { type Change, type Fields, recordKey, withField } from '@mingzhang/model';
import type { Entry } from '../log/entry.ts';
import { type TableName, tableOf, type WorkspaceRecord } from '../schema/tables.ts';
import type { Budget } from './budget.ts';
import { byPosition, keepLists } from './lists.ts';

/**
 * The budget after the next entry of the log that touches its department, or the bureau's organisation. What the entry
 * did in other years, or in other departments, changes nothing but the revision.
 */
export function follow(budget: Budget, entry: Entry): Budget {
  const records = new Map(budget.records);
  const touched = new Set<string>();
  for (const change of entry.edit) {
    if (tableOf(change.table)?.scope !== 'department' || !concerns(budget, change)) continue;
    touched.add(change.table);
    apply(records, change);
  }
  const after = touched.size === 0 ? budget.records : records;
  if (after !== budget.records) keepLists(budget.records, after, touched);
  return { ...organised(budget, entry), records: after, revision: entry.revision };
}

function concerns(budget: Budget, change: Change): boolean {
  if (change.kind !== 'add') return budget.records.has(recordKey(change.table, change.id));
  return change.fields.department === budget.department.id && change.fields.year === budget.year.id;
}

function apply(records: Map<string, Fields>, change: Change): void {
  const key = recordKey(change.table, change.id);
  if (change.kind === 'add') records.set(key, change.fields);
  else if (change.kind === 'remove') records.delete(key);
  else records.set(key, withField(records.get(key) ?? {}, change.field, change.after));
}

/** The organisation's own records after an entry: the department, its units, the year, its approvals. */
function organised(budget: Budget, { edit }: Entry): Budget {
  const bureau = edit.filter(({ table }) => tableOf(table)?.scope === 'bureau');
  if (bureau.length === 0) return budget;
  const { department, division, year } = budget;
  return {
    ...budget,
    department: after('departments', [department], bureau, () => false)[0] ?? department,
    division: after('divisions', [division], bureau, () => false)[0] ?? division,
    year: after('years', [year], bureau, () => false)[0] ?? year,
    units: byPosition(after('units', budget.units, bureau, (fields) => fields.department === department.id)),
    approvals: byPosition(
      after(
        'approvals',
        budget.approvals,
        bureau,
        (fields) => fields.department === department.id && fields.year === year.id,
      ),
    ),
  };
}

function after<T extends TableName>(
  table: T,
  before: readonly WorkspaceRecord<T>[],
  edit: readonly Change[],
  joins: (fields: Fields) => boolean,
): readonly WorkspaceRecord<T>[] {
  const changes = edit.filter((change) => change.table === table);
  if (changes.length === 0) return before;
  const records = new Map(
    before.map((record): [string, Fields] => {
      const { id, ...fields } = record as Fields & { readonly id: string };
      return [recordKey(table, id), fields];
    }),
  );
  for (const change of changes)
    if (change.kind === 'add' ? joins(change.fields) : records.has(recordKey(table, change.id)))
      apply(records, change);
  return [...records].map(
    ([key, fields]) => ({ ...fields, id: key.slice(table.length + 1) }) as unknown as WorkspaceRecord<T>,
  );
}
