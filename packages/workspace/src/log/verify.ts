import { applyChanges, type Fields, type Records, recordKey, sameFields } from '@mingzhang/model';
import { TABLE_NAMES } from '../schema/tables.ts';
import { type Db, fieldsOf, type LogRow, recordsOf } from '../store/database.ts';
import { type Fault, type Head, NO_ENTRY, verified } from './chain.ts';
import type { Entry } from './entry.ts';

/** What a verification of the whole workspace found. */
export interface Verification {
  /** Whether the log is whole and the records are what it says. */
  readonly ok: boolean;
  /** The last entry that is good. */
  readonly head: Head;
  /** The first entry that is not, or that is missing at the end (`previous`). */
  readonly broken?: { readonly revision: number; readonly fault: Fault };
  /** Records that are not what the log says they are: changed past it. At most 1,000. */
  readonly differing: readonly { readonly table: string; readonly id: string }[];
}

const PAGE = 500;
const MOST_DIFFERING = 1_000;

/** Goes through the log from its first entry, in one snapshot, and sets the records beside what it says. */
export async function verify(db: Db): Promise<Verification> {
  const records = new Map<string, Fields>();
  let head = NO_ENTRY;
  for await (const row of logRows(db)) {
    const entry = next(row, head, records);
    if (typeof entry === 'string')
      return { ok: false, head, broken: { revision: head.revision + 1, fault: entry }, differing: [] };
    head = { revision: entry.revision, hash: entry.hash };
  }
  const kept = await db.selectFrom('head').select(['revision', 'hash']).executeTakeFirstOrThrow();
  if (kept.revision !== head.revision || kept.hash !== head.hash)
    return { ok: false, head, broken: { revision: head.revision + 1, fault: 'previous' }, differing: [] };
  const differing = await differences(db, records);
  return { ok: differing.length === 0, head, differing };
}

/** The entry of a row after its edit was made on the records, or what is wrong with it. */
export function next(row: LogRow, head: Head, records: Map<string, Fields>): Entry | Fault {
  const entry = verified(row, head);
  if (typeof entry === 'string') return entry;
  try {
    applyChanges(records, entry.edit);
  } catch (error) {
    if (error instanceof RangeError) return 'edit';
    throw error;
  }
  return entry;
}

/** Every row of the log in order, a page at a time. */
export async function* logRows(db: Db): AsyncGenerator<LogRow> {
  for (let after = 0; ; ) {
    const page = await db
      .selectFrom('log')
      .selectAll()
      .where('revision', '>', after)
      .orderBy('revision')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.revision;
  }
}

async function differences(db: Db, said: Records): Promise<{ table: string; id: string }[]> {
  const differing: { table: string; id: string }[] = [];
  const unseen = new Set(said.keys());
  for (const table of TABLE_NAMES) {
    for (const row of await recordsOf(db).selectFrom(table).selectAll().execute()) {
      const { id, fields } = fieldsOf(row);
      const key = recordKey(table, id);
      unseen.delete(key);
      if (!sameFields(said.get(key) ?? {}, fields)) differing.push({ table, id });
    }
  }
  for (const key of unseen) {
    const [table = '', ...id] = key.split('/');
    differing.push({ table, id: id.join('/') });
  }
  return differing.slice(0, MOST_DIFFERING);
}
