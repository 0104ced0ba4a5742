import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrations.ts';

const INT8 = 20;
const MOST_CONNECTIONS = 10;

/**
 * A workspace in a PostgreSQL database of encoding UTF8. Writers wait for one another at the head of the log; a commit
 * is on the disk before it is acknowledged.
 */
export async function openPostgresql(url: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, types: { getTypeParser } });
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(CompiledQuery.raw('set synchronous_commit to on'));
      },
    }),
    plugins: [new CamelCasePlugin()],
  });
  // An idle connection that breaks is replaced; whoever works on a broken one is told by its own query.
  pool.on('error', () => {});
  try {
    const { rows } = await sql<{ serverEncoding: string }>`show server_encoding`.execute(db);
    const encoding = rows[0]?.serverEncoding;
    if (encoding !== 'UTF8') throw new Error(`the database must be of encoding UTF8, it is ${encoding}`);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    kind: 'postgresql',
    reader: db,
    write: (work) =>
      db.transaction().execute(async (transaction) => {
        await sql`lock table head in exclusive mode`.execute(transaction);
        return work(transaction);
      }),
    snapshot: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    close: () => db.destroy(),
  };
}

/** Amounts and revisions are exact in a double: a bigint beyond that is a broken invariant. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid !== INT8) return pg.types.getTypeParser(oid, format as 'text');
  return (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`not exact: ${text}`);
    return value;
  };
}
