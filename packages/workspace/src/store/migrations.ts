import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { GENESIS } from '../log/entry.ts';
import type { Column } from '../schema/column.ts';
import { TABLE_NAMES, TABLES } from '../schema/tables.ts';
import type { Db } from './database.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-sessions': { up: sessions },
};

/** Brings a database to the tables this version knows. Throws where a later version has been at it. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw new Error('the workspace cannot be brought to this version', { cause: error });
}

async function first(db: Kysely<unknown>): Promise<void> {
  for (const name of TABLE_NAMES) await createRecords(db, name, TABLES[name].columns);
  await db.schema
    .createTable('log')
    .addColumn('revision', 'bigint', (column) => column.primaryKey())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('target', 'bigint')
    .addColumn('conflicts', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('log_who').on('log').columns(['who', 'department', 'revision']).execute();
  await db.schema.createIndex('log_department').on('log').columns(['department', 'revision']).execute();
  await db.schema
    .createTable('touches')
    .addColumn('tableName', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('touches_key', ['tableName', 'record', 'field', 'revision'])
    .execute();
  await db.schema
    .createTable('head')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into head (id, revision, hash) values (1, 0, ${GENESIS})`.execute(db);
  await db.schema
    .createTable('blobs')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('credentials')
    .addColumn('user', 'text', (column) => column.primaryKey().references('users.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('failures', 'bigint', (column) => column.notNull())
    .addColumn('lockedUntil', 'text')
    .execute();
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('user', 'text', (column) => column.notNull().references('users.id').onDelete('cascade'))
    .addColumn('began', 'text', (column) => column.notNull())
    .addColumn('seen', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_user').on('sessions').column('user').execute();
}

async function createRecords(
  db: Kysely<unknown>,
  table: string,
  columns: Readonly<Record<string, Column>>,
): Promise<void> {
  let create = db.schema.createTable(table).addColumn('id', 'text', (column) => column.primaryKey());
  for (const [name, { kind, optional, to }] of Object.entries(columns)) {
    create = create.addColumn(name, kind === 'fen' || kind === 'integer' ? 'bigint' : 'text', (column) =>
      optional === true ? column : column.notNull(),
    );
    if (to !== undefined)
      create = create.addForeignKeyConstraint(`${table}_${name}`, [name as never], to, ['id'], (constraint) =>
        constraint.deferrable().initiallyDeferred(),
      );
  }
  await create.execute();
  for (const [name, { to }] of Object.entries(columns)) {
    if (to !== undefined) await db.schema.createIndex(`${table}_by_${name}`).on(table).column(name).execute();
  }
}
