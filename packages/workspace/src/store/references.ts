import { type Edit, recordKey } from '@mingzhang/model';
import { sql } from 'kysely';
import { referencesTo, tableOf } from '../schema/tables.ts';
import { type Db, recordsOf } from './database.ts';
import { ownColumn, type Problem } from './problems.ts';
import { chunks } from './records.ts';

/**
 * After the records are written: references that point at nothing, or at another department's records, and records
 * removed though others still point at them.
 */
export async function referenceProblems(db: Db, edit: Edit, department: string | null): Promise<Problem[]> {
  return [...(await missing(db, edit, department)), ...(await stillReferenced(db, edit))];
}

const MOST_UNITED = 20;

interface Pointer {
  readonly table: string;
  readonly id: string;
  readonly field: string;
}

async function missing(db: Db, edit: Edit, department: string | null): Promise<Problem[]> {
  const pointers = pointersOf(edit);
  const there = await within(db, pointers, department);
  return [...pointers].flatMap(([to, ids]) =>
    [...ids].flatMap(([id, from]) =>
      there.has(recordKey(to, id)) ? [] : from.map((at) => ({ code: 'missing-reference' as const, ...at })),
    ),
  );
}

/** Which of the records pointed at are there, for whoever works in a department: one statement for all tables. */
async function within(
  db: Db,
  pointers: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  department: string | null,
): Promise<Set<string>> {
  const there = new Set<string>();
  const wanted = [...pointers].flatMap(([table, ids]) =>
    chunks([...ids.keys()]).map((some) => ({ table, some })),
  );
  for (const several of chunks(wanted, MOST_UNITED)) {
    const [first, ...others] = several.map(({ table, some }) => {
      const hasHome = ownColumn(table, 'department') !== undefined;
      const home = hasHome ? sql.ref<string | null>('department') : sql<string | null>`null`;
      return recordsOf(db)
        .selectFrom(table)
        .select(['id', sql.lit(table).as('table'), home.as('home')])
        .where('id', 'in', some);
    });
    if (first === undefined) continue;
    const rows = await others.reduce((all, one) => all.unionAll(one), first).execute();
    for (const { id, table, home } of rows)
      if (department === null || home === null || home === department)
        there.add(recordKey(table, String(id)));
  }
  return there;
}

/** What points where: by table pointed into, then by id. */
function pointersOf(edit: Edit): Map<string, Map<string, Pointer[]>> {
  const pointers = new Map<string, Map<string, Pointer[]>>();
  const add = (table: string, id: string, field: string, value: unknown) => {
    const to = ownColumn(table, field)?.to;
    if (to === undefined || typeof value !== 'string') return;
    const into = pointers.get(to) ?? new Map<string, Pointer[]>();
    const from = into.get(value) ?? [];
    from.push({ table, id, field });
    pointers.set(to, into.set(value, from));
  };
  for (const change of edit) {
    const { table, id } = change;
    if (change.kind === 'add')
      for (const [field, value] of Object.entries(change.fields)) add(table, id, field, value);
    else if (change.kind === 'set') add(table, id, change.field, change.after);
  }
  return pointers;
}

async function stillReferenced(db: Db, edit: Edit): Promise<Problem[]> {
  const problems: Problem[] = [];
  const removed = edit.filter(({ kind, table }) => kind === 'remove' && tableOf(table) !== undefined);
  for (const into of new Set(removed.map(({ table }) => table))) {
    const gone = removed.filter(({ table }) => table === into).map(({ id }) => id);
    for (const [table, field] of referencesTo(into)) {
      for (const ids of chunks(gone)) {
        const rows = await recordsOf(db)
          .selectFrom(table)
          .select(['id'])
          .where(field, 'in', ids)
          .limit(100)
          .execute();
        for (const { id } of rows) problems.push({ code: 'still-referenced', table, id: String(id), field });
      }
    }
  }
  return problems;
}
