import type { Edit } from '@mingzhang/model';
import { type BackupResult, backup } from '../backup/backup.ts';
import { type RestoreResult, restore } from '../backup/restore.ts';
import type { Head } from '../log/chain.ts';
import type { Entry } from '../log/entry.ts';
import { type Verification, verify } from '../log/verify.ts';
import { checkPassword, type PasswordCheck, setPassword, usersWithPassword } from '../people/password.ts';
import { dropSessions, findSession, type KeptSession, keepSession, seeSession } from '../people/sessions.ts';
import type { TableName, WorkspaceRecord } from '../schema/tables.ts';
import { getBlob, putBlob } from './blobs.ts';
import { commit, type Outcome, type Proposal } from './commit.ts';
import type { Engine } from './engine.ts';
import { difference, type HistoryQuery, history, type OpenConflict, openConflicts } from './history.ts';
import { atOneMoment, type Moment } from './moment.ts';
import { openPostgresql } from './postgresql.ts';
import { list, type Where } from './read.ts';
import { settle } from './settle.ts';
import { openSqlite } from './sqlite.ts';
import { type Nothing, redo, undo, type Worker } from './undo.ts';

/** A bureau's working data. Every change of it is an entry of the log; what is acknowledged is on the disk. */
export class Store {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get kind(): Engine['kind'] {
    return this.#engine.kind;
  }

  /** Makes an edit, merged cell by cell with what others did since it was meant. */
  commit(proposal: Proposal): Promise<Outcome> {
    return commit(this.#engine, proposal);
  }

  /** Takes back a person's last edit in one department (null: of the bureau) that still stands. */
  undo(worker: Worker): Promise<Outcome | Nothing> {
    return undo(this.#engine, worker);
  }

  /** Makes again what the person undid last. */
  redo(worker: Worker): Promise<Outcome | Nothing> {
    return redo(this.#engine, worker);
  }

  /** Lets the others' values stand in the conflicts of an entry. */
  settle(worker: Worker, revision: number, why: string): Promise<Outcome> {
    return settle(this.#engine, worker, revision, why);
  }

  /** The records of a table whose fields hold these values, in the order of their ids. */
  list<T extends TableName>(table: T, where: Where<T> = {}): Promise<readonly WorkspaceRecord<T>[]> {
    return list(this.#engine.reader, table, where);
  }

  /** One record, or undefined. */
  async get<T extends TableName>(table: T, id: string): Promise<WorkspaceRecord<T> | undefined> {
    return (await list(this.#engine.reader, table, { id } as Where<T>))[0];
  }

  /** Runs reads that all see one moment, while others go on writing. */
  atOneMoment<T>(work: (moment: Moment) => Promise<T>): Promise<T> {
    return atOneMoment(this.#engine, work);
  }

  /** Entries of the log. */
  history(query: HistoryQuery): Promise<readonly Entry[]> {
    return history(this.#engine.reader, query);
  }

  /** What a department's records (null: the bureau's) came to after `from`, up to and with `to`, as one edit. */
  difference(department: string | null, from: number, to: number): Promise<Edit> {
    return difference(this.#engine.reader, department, from, to);
  }

  /** Conflicts that nobody has settled. */
  openConflicts(department: string | null): Promise<readonly OpenConflict[]> {
    return openConflicts(this.#engine.reader, department);
  }

  /** Goes through the whole log and sets the records beside it. */
  verify(): Promise<Verification> {
    return this.#engine.snapshot(verify);
  }

  /** Keeps the bytes of a document, and gives their SHA-256. Throws RangeError beyond 32 MiB. */
  putBlob(bytes: Uint8Array): Promise<string> {
    return putBlob(this.#engine, bytes);
  }

  /** The bytes kept under a SHA-256. */
  getBlob(sha256: string): Promise<Uint8Array | undefined> {
    return getBlob(this.#engine.reader, sha256);
  }

  /** Sets a password of 10 to 200 characters; false where it is not, or there is no such user. */
  setPassword(user: string, password: string): Promise<boolean> {
    return setPassword(this.#engine, user, password);
  }

  /** Whether a user's password is this one; five wrong ones lock the account for a quarter of an hour. */
  checkPassword(user: string, password: string, now: Date): Promise<PasswordCheck> {
    return checkPassword(this.#engine, user, password, now);
  }

  usersWithPassword(): Promise<ReadonlySet<string>> {
    return usersWithPassword(this.#engine.reader);
  }

  /** The last entry of the log. */
  head(): Promise<Head> {
    return this.#engine.reader.selectFrom('head').select(['revision', 'hash']).executeTakeFirstOrThrow();
  }

  /** Keeps a sign-in by the hash of its token. */
  keepSession(session: KeptSession): Promise<void> {
    return keepSession(this.#engine, session);
  }

  findSession(token: string): Promise<KeptSession | undefined> {
    return findSession(this.#engine.reader, token);
  }

  /** Says when a session was last seen. */
  seeSession(token: string, seen: string): Promise<void> {
    return seeSession(this.#engine, token, seen);
  }

  dropSessions(which: Parameters<typeof dropSessions>[1]): Promise<void> {
    return dropSessions(this.#engine, which);
  }

  /** Writes everything to one file, which either store can be restored from, while others go on working. */
  backup(path: string): Promise<BackupResult> {
    return backup(this.#engine, path);
  }

  /** Brings a backup into this store, which must be empty. */
  restore(path: string): Promise<RestoreResult> {
    return restore(this.#engine, path);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/**
 * Opens a workspace and brings it to this version: a PostgreSQL database by its URL (`postgres://…`), else the SQLite
 * file of that path, which is made where there is none.
 */
export async function openStore(address: string): Promise<Store> {
  const isUrl = /^postgres(?:ql)?:\/\//.test(address);
  return new Store(isUrl ? await openPostgresql(address) : await openSqlite(address));
}
