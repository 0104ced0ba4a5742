import type { TableName, WorkspaceRecord } from '../schema/tables.ts';
import type { Engine } from './engine.ts';
import { list, type Where } from './read.ts';

/** The records as one entry of the log left them. */
export interface Moment {
  /** The entry's revision; 0 before the first. */
  readonly revision: number;
  /** The records of a table whose fields hold these values, in the order of their ids. */
  list<T extends TableName>(table: T, where?: Where<T>): Promise<readonly WorkspaceRecord<T>[]>;
}

/** Runs reads that all see one moment, while others go on writing. */
export function atOneMoment<T>(engine: Engine, work: (moment: Moment) => Promise<T>): Promise<T> {
  return engine.snapshot(async (db) => {
    const { revision } = await db.selectFrom('head').select('revision').executeTakeFirstOrThrow();
    return work({ revision, list: (table, where = {}) => list(db, table, where) });
  });
}
