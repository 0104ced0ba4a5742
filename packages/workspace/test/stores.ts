import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { startPostgres } from './postgres.ts';

/** A kind of store that the suites run on. */
export interface StoreKind {
  readonly name: string;
  /** Why it cannot be had here. */
  readonly missing?: string;
  /** The address of a new, empty store. */
  readonly create: () => Promise<string>;
  /** Runs SQL past the store, as somebody would who tampers with it. */
  readonly tamper: (address: string, sql: string) => Promise<unknown>;
  readonly columns: (address: string, table: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** SQLite, and PostgreSQL where this machine has it or npm brought it. */
export async function storeKinds(): Promise<readonly [StoreKind, StoreKind]> {
  return [sqlite(), await postgresql()];
}

function sqlite(): StoreKind {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-store-'));
  let files = 0;
  return {
    name: 'SQLite',
    create: async () => join(folder, `${++files}.db`),
    async tamper(address, sql) {
      using database = new DatabaseSync(address, { enableForeignKeyConstraints: false });
      database.exec(sql);
    },
    async columns(address, table) {
      using database = new DatabaseSync(address);
      return database
        .prepare(`select name from pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => String(name));
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresql(): Promise<StoreKind> {
  const server = await startPostgres();
  const name = 'PostgreSQL';
  if ('missing' in server) {
    const none = () => Promise.reject(new Error(server.missing));
    return { name, missing: server.missing, create: none, tamper: none, columns: none, stop: async () => {} };
  }
  const query = async (address: string, sql: string) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as readonly Record<string, unknown>[];
  };
  return {
    name,
    create: server.createDatabase,
    tamper: query,
    async columns(address, table) {
      const rows = await query(
        address,
        `select column_name from information_schema.columns where table_name = '${table}' order by ordinal_position`,
      );
      return rows.map((row) => String(row.column_name));
    },
    stop: server.stop,
  };
}
