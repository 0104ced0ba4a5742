import { invert } from '@mingzhang/model';
import { entryOf } from '../log/entry.ts';
import { append, type Outcome, transact } from './commit.ts';
import type { Db } from './database.ts';
import type { Engine } from './engine.ts';
import { isOfYear } from './year-of.ts';

/** Somebody at work on the records of one department, or (null) of the bureau. */
export interface Worker {
  readonly who: string;
  readonly department: string | null;
  /** The year whose budget they work on: edits of other years are passed over. */
  readonly year?: string;
}

/** That nothing is left to undo or redo. */
export interface Nothing {
  readonly kind: 'nothing';
}

/** Takes back this person's last edit here that still stands, as far as others have not changed the same cells since. */
export function undo(engine: Engine, worker: Worker): Promise<Outcome | Nothing> {
  return turn(engine, worker, 'undo', lastDone);
}

/** Makes again what this person undid last, unless they have made another edit since. */
export function redo(engine: Engine, worker: Worker): Promise<Outcome | Nothing> {
  return turn(engine, worker, 'redo', lastUndone);
}

async function turn(
  engine: Engine,
  worker: Worker,
  kind: 'undo' | 'redo',
  find: (db: Db, worker: Worker) => Promise<number | undefined>,
): Promise<Outcome | Nothing> {
  let nothing = false;
  const outcome = await transact(engine, async (db) => {
    const target = await find(db, worker);
    if (target === undefined) {
      nothing = true;
      return { kind: 'refused', problems: [] };
    }
    const row = await db
      .selectFrom('log')
      .select(['body', 'hash'])
      .where('revision', '=', target)
      .executeTakeFirstOrThrow();
    const { edit, why } = entryOf(row);
    const { who, department } = worker;
    return append(db, { who, department, why, kind, target, edit: invert(edit) });
  });
  return nothing ? { kind: 'nothing' } : outcome;
}

/**
 * The entry an undo is of. Going back through the person's own entries, each undo hides one edit or redo before it,
 * as a closing bracket its opening one.
 */
async function lastDone(db: Db, worker: Worker): Promise<number | undefined> {
  let hidden = 0;
  for await (const { revision, kind } of back(db, worker)) {
    if (kind === 'undo') hidden++;
    else if (hidden === 0) return revision;
    else hidden--;
  }
  return undefined;
}

/** The undo a redo is of: the last that no redo has answered, before any new edit. */
async function lastUndone(db: Db, worker: Worker): Promise<number | undefined> {
  let answered = 0;
  for await (const { revision, kind } of back(db, worker)) {
    if (kind === 'edit') return undefined;
    if (kind === 'redo') answered++;
    else if (answered === 0) return revision;
    else answered--;
  }
  return undefined;
}

const PAGE = 100;

async function* back(db: Db, { who, department, year }: Worker) {
  let before = Number.MAX_SAFE_INTEGER;
  while (true) {
    const page = await db
      .selectFrom('log')
      .select(['revision', 'kind'])
      .where('who', '=', who)
      .where('department', department === null ? 'is' : '=', department)
      .where('kind', 'not in', ['settle', 'decision'])
      .where('revision', '<', before)
      .orderBy('revision', 'desc')
      .limit(PAGE)
      .execute();
    for (const entry of page)
      if (year === undefined || (await isOfYear(db, entry.revision, year))) yield entry;
    const last = page.at(-1);
    if (last === undefined) return;
    before = last.revision;
  }
}
