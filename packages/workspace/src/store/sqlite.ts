import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Database, Db } from './database.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrations.ts';

const BUSY = 5;
const BUSY_MS = 30_000;
const RETRY_MS = 10;

/**
 * A workspace in one SQLite file, made where there is none. Write-ahead log with synchronous=FULL: a commit is on the
 * disk before it is acknowledged. Others may have the same file open, in this process or another: a writer waits for
 * them up to half a minute, and lets this process go on meanwhile.
 */
export async function openSqlite(path: string): Promise<Engine> {
  const writer = connect(path, 'begin immediate');
  const reader = connect(path, 'begin');
  const close = async () => {
    await reader.destroy();
    await writer.destroy();
  };
  try {
    await patiently(() => migrate(writer));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    kind: 'sqlite',
    reader,
    write: (work) => patiently(() => writer.transaction().execute(work)),
    async snapshot(work) {
      const db = connect(path, 'begin');
      try {
        return await db.transaction().execute(work);
      } finally {
        await db.destroy();
      }
    },
    close,
  };
}

/** Tries again while another writer is at it: a transaction that cannot begin has done nothing. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const start = Date.now(); ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() - start > BUSY_MS) throw error;
      await setTimeout(RETRY_MS * (0.5 + Math.random()));
    }
  }
}

function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error && 'errcode' in cause && cause.errcode === BUSY;
}

function connect(path: string, begin: 'begin' | 'begin immediate'): Db {
  const database = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  if (begin === 'begin immediate') database.exec('pragma busy_timeout = 0');
  return new Kysely<Database>({
    dialect: new SqliteDialect({ database: adapted(database, begin) }),
    plugins: [new CamelCasePlugin()],
  });
}

const MOST_STATEMENTS = 200;

/** Node's SQLite as Kysely's dialect wants it, statements kept prepared. */
function adapted(database: DatabaseSync, begin: string): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    let known = prepared.get(sql);
    if (known === undefined) {
      if (prepared.size >= MOST_STATEMENTS) prepared.clear();
      known = database.prepare(sql);
      prepared.set(sql, known);
    }
    return known;
  };
  return {
    prepare(sql) {
      const found = statement(sql === 'begin' ? begin : sql);
      return {
        reader: found.columns().length > 0,
        all: (parameters) => found.all(...(parameters as SQLInputValue[])),
        run: (parameters) => found.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => found.iterate(...(parameters as SQLInputValue[])),
      };
    },
    close: () => database.close(),
  };
}
