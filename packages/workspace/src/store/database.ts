import type { Fields, Value } from '@mingzhang/model';
import type { Kysely } from 'kysely';
import type { KeptSession } from '../people/sessions.ts';

/** An entry of the log as it is kept: `body` is the canonical JSON its hash is of, the other columns repeat it. */
export interface LogRow {
  readonly revision: number;
  readonly who: string;
  readonly department: string | null;
  readonly kind: 'edit' | 'decision' | 'undo' | 'redo' | 'settle';
  readonly target: number | null;
  readonly conflicts: number;
  readonly body: string;
  readonly hash: string;
}

/** What the store keeps beside the records themselves. */
export interface Database {
  log: LogRow;
  /** Which entry of the log touched which field (`*` for the whole record). */
  touches: { tableName: string; record: string; field: string; revision: number };
  /** One row: the last entry of the log. */
  head: { id: number; revision: number; hash: string };
  /** The bytes of documents under their hash. */
  blobs: { sha256: string; bytes: Uint8Array };
  credentials: { user: string; hash: string; failures: number; lockedUntil: string | null };
  sessions: KeptSession;
}

export type Db = Kysely<Database>;

type AnyRecords = Readonly<Record<string, Record<string, Value>>>;

/** The same database seen as its tables of records, whose names are only known at run time. */
export function recordsOf(db: Db): Kysely<AnyRecords> {
  return db as unknown as Kysely<AnyRecords>;
}

/** A row of a table of records as id and fields. */
export function fieldsOf(row: Readonly<Record<string, Value>>): {
  readonly id: string;
  readonly fields: Fields;
} {
  const { id, ...columns } = row;
  const held = Object.entries(columns).filter(([, value]) => value !== null);
  return { id: String(id), fields: Object.fromEntries(held) as Fields };
}
