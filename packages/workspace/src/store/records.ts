import { type Edit, type Fields, type Records, recordKey, type Value } from '@mingzhang/model';
import { tableOf } from '../schema/tables.ts';
import { type Db, fieldsOf, recordsOf } from './database.ts';

/** How many ids or rows one statement carries. */
const CHUNK = 200;

/** The records an edit speaks of, as they stand. */
export async function readRecords(db: Db, edit: Edit): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  for (const [table, ids] of idsByTable(edit)) {
    for (const some of chunks([...ids])) {
      const rows = await recordsOf(db).selectFrom(table).selectAll().where('id', 'in', some).execute();
      for (const row of rows) {
        const { id, fields } = fieldsOf(row);
        found.set(recordKey(table, id), fields);
      }
    }
  }
  return found;
}

/** Writes the records an edit speaks of as they stand in `after`. */
export async function writeRecords(db: Db, edit: Edit, after: Records): Promise<void> {
  const added = new Map<string, Record<string, Value>[]>();
  const removed = new Map<string, string[]>();
  const changed = new Map<string, { table: string; id: string; set: Record<string, Value> }>();
  for (const change of edit) {
    const { table, id } = change;
    const key = recordKey(table, id);
    if (change.kind === 'add') put(added, table, row(table, id, after.get(key) ?? {}));
    else if (change.kind === 'remove') put(removed, table, id);
    else {
      const { set } = changed.get(key) ?? { set: {} };
      changed.set(key, { table, id, set: { ...set, [change.field]: change.after } });
    }
  }
  const records = recordsOf(db);
  for (const [table, rows] of added)
    for (const some of chunks(rows)) await records.insertInto(table).values(some).execute();
  for (const { table, id, set } of changed.values())
    await records.updateTable(table).set(set).where('id', '=', id).execute();
  for (const [table, ids] of removed)
    for (const some of chunks(ids)) await records.deleteFrom(table).where('id', 'in', some).execute();
}

/** A record as the row of its table: every column, null where it holds nothing. */
export function row(table: string, id: string, fields: Fields): Record<string, Value> {
  const columns = Object.keys(tableOf(table)?.columns ?? {});
  return { id, ...Object.fromEntries(columns.map((column) => [column, fields[column] ?? null])) };
}

/** A list in pieces that one statement can carry. */
export function chunks<T>(list: readonly T[], size = CHUNK): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < list.length; from += size) pieces.push(list.slice(from, from + size));
  return pieces;
}

function idsByTable(edit: Edit): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { table, id } of edit) ids.set(table, (ids.get(table) ?? new Set()).add(id));
  return ids;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
