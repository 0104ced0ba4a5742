import type { Change } from '@mingzhang/model';
import type { Entry } from '../log/entry.ts';
import type { Database, Db } from './database.ts';
import { chunks } from './records.ts';

/** Stands for all fields of a record: it was added or removed. */
export const WHOLE = '*';

/** The fields a change touches, by the name they are indexed under. */
export function touchOf(change: Change): { tableName: string; record: string; field: string } {
  const field = 'field' in change ? change.field : WHOLE;
  return { tableName: change.table, record: change.id, field };
}

/** The index of which entry changed what. */
export function touchesOf({ edit, revision }: Pick<Entry, 'edit' | 'revision'>): Database['touches'][] {
  return edit.map((change) => ({ ...touchOf(change), revision }));
}

export async function touch(db: Db, entry: Entry): Promise<void> {
  for (const some of chunks(touchesOf(entry))) await db.insertInto('touches').values(some).execute();
}
