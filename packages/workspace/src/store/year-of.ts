import { type Change, type Edit, recordKey } from '@mingzhang/model';
import { entryOf } from '../log/entry.ts';
import type { Db } from './database.ts';
import { readRecords } from './records.ts';
import { touchOf, WHOLE } from './touches.ts';

/** Whether an entry of a department's log is of one year's budget and of no other; a turn is of its target's year. */
export async function isOfYear(db: Db, revision: number, year: string): Promise<boolean> {
  const row = await db
    .selectFrom('log')
    .select(['body', 'hash'])
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const { target, edit, conflicts } = entryOf(row);
  if (target !== undefined) return isOfYear(db, target, year);
  const years = await yearsOf(db, [...edit, ...conflicts.map(({ yours }) => yours)]);
  return years.size === 1 && years.has(year);
}

async function yearsOf(db: Db, changes: Edit): Promise<ReadonlySet<unknown>> {
  const known = await readRecords(
    db,
    changes.filter((change) => !('fields' in change)),
  );
  const years = new Set<unknown>();
  for (const change of changes) {
    const fields = 'fields' in change ? change.fields : known.get(recordKey(change.table, change.id));
    years.add(fields === undefined ? await yearOfGone(db, change) : fields.year);
  }
  return years;
}

/** The year of a record that is no more, as the log has it. */
async function yearOfGone(db: Db, change: Change): Promise<unknown> {
  const { tableName, record } = touchOf(change);
  const row = await db
    .selectFrom('touches')
    .innerJoin('log', 'log.revision', 'touches.revision')
    .select(['log.body', 'log.hash'])
    .where('tableName', '=', tableName)
    .where('record', '=', record)
    .where('field', '=', WHOLE)
    .limit(1)
    .executeTakeFirst();
  const found = row && entryOf(row).edit.find(({ table, id }) => table === tableName && id === record);
  return found !== undefined && 'fields' in found ? found.fields.year : undefined;
}
