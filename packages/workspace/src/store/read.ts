import type { TableName, WorkspaceRecord } from '../schema/tables.ts';
import { type Db, fieldsOf, recordsOf } from './database.ts';

/** Fields that must hold these values. */
export type Where<T extends TableName> = Partial<WorkspaceRecord<T>>;

/** The records of a table whose fields hold these values, in the order of their ids. */
export async function list<T extends TableName>(
  db: Db,
  table: T,
  where: Where<T>,
): Promise<readonly WorkspaceRecord<T>[]> {
  let rows = recordsOf(db).selectFrom<string>(table).selectAll();
  for (const [field, value] of Object.entries(where)) rows = rows.where(field, '=', value);
  const records = (await rows.execute()).map((row) => {
    const { id, fields } = fieldsOf(row);
    return { ...fields, id } as unknown as WorkspaceRecord<T>;
  });
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}
