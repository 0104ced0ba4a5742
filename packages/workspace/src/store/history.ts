import { type Conflict, compose, type Edit } from '@mingzhang/model';
import { type Entry, entryOf } from '../log/entry.ts';
import type { Db } from './database.ts';
import { touchOf, WHOLE } from './touches.ts';

/** Which entries of the log are wanted. Each condition left out lets all pass. */
export interface HistoryQuery {
  /** Entries of one department, or (null) of the bureau. */
  readonly department?: string | null;
  readonly who?: string;
  /** Entries that changed records of one table; one record; or one field of it (or added or removed it). */
  readonly record?: { readonly table: string; readonly id?: string; readonly field?: string };
  /** Entries after, and up to and with, a revision. */
  readonly after?: number;
  readonly upTo?: number;
  readonly newestFirst?: true;
  /** At most 1,000. */
  readonly limit: number;
}

const MOST = 1_000;

/** Entries of the log, oldest first unless asked otherwise. */
export async function history(db: Db, query: HistoryQuery): Promise<readonly Entry[]> {
  const { department, who, record, after = 0, upTo } = query;
  let rows = db.selectFrom('log').select(['body', 'hash']).where('revision', '>', after);
  if (upTo !== undefined) rows = rows.where('revision', '<=', upTo);
  if (department !== undefined) rows = rows.where('department', department === null ? 'is' : '=', department);
  if (who !== undefined) rows = rows.where('who', '=', who);
  if (record !== undefined) {
    let touching = db.selectFrom('touches').select('revision').where('tableName', '=', record.table);
    if (record.id !== undefined) touching = touching.where('record', '=', record.id);
    if (record.field !== undefined) touching = touching.where('field', 'in', [record.field, WHOLE]);
    rows = rows.where('revision', 'in', touching);
  }
  const order = query.newestFirst === true ? 'desc' : 'asc';
  const found = await rows.orderBy('revision', order).limit(Math.min(query.limit, MOST)).execute();
  return found.map(entryOf);
}

/** What one department's records (null: the bureau's) came to between two revisions, as one edit. */
export async function difference(db: Db, department: string | null, from: number, to: number): Promise<Edit> {
  const edits: Edit[] = [];
  for (let after = from; after < to; ) {
    const page = await history(db, { department, after, upTo: to, limit: MOST });
    const last = page.at(-1);
    if (last === undefined) break;
    edits.push(...page.map(({ edit }) => edit));
    after = last.revision;
  }
  return compose(...edits);
}

/** A conflict that nobody has settled: the entry it is kept in, and what stands there against it. */
export interface OpenConflict extends Conflict {
  readonly revision: number;
  readonly who: string;
  readonly at: string;
}

/**
 * The conflicts of a department that are open, oldest first, at most 1,000 entries back. A conflict closes when
 * somebody changes the field (or the whole record) again, or settles its entry.
 */
export async function openConflicts(db: Db, department: string | null): Promise<readonly OpenConflict[]> {
  const rows = await db
    .selectFrom('log')
    .select(['body', 'hash'])
    .where('conflicts', '>', 0)
    .where('department', department === null ? 'is' : '=', department)
    .where(
      'revision',
      'not in',
      db.selectFrom('log').select('target').where('kind', '=', 'settle').$castTo<number>(),
    )
    .orderBy('revision', 'desc')
    .limit(MOST)
    .execute();
  const open: OpenConflict[] = [];
  for (const { revision, who, at, conflicts } of rows.map(entryOf).reverse()) {
    for (const conflict of conflicts) {
      const { tableName, record, field } = touchOf(conflict.yours);
      let touching = db
        .selectFrom('touches')
        .select('revision')
        .where('tableName', '=', tableName)
        .where('record', '=', record)
        .where('revision', '>', revision);
      if (field !== WHOLE) touching = touching.where('field', 'in', [field, WHOLE]);
      const later = await touching.limit(1).executeTakeFirst();
      if (later === undefined) open.push({ ...conflict, revision, who, at });
    }
  }
  return open;
}
