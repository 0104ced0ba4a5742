import { append, type Outcome, transact } from './commit.ts';
import type { Engine } from './engine.ts';
import type { Worker } from './undo.ts';

/** Lets the others' values stand in the conflicts of an entry of the same department, and says why. */
export function settle(engine: Engine, worker: Worker, target: number, why: string): Promise<Outcome> {
  return transact(engine, async (db) => {
    const found = await db
      .selectFrom('log')
      .select('revision')
      .where('revision', '=', target)
      .where('department', worker.department === null ? 'is' : '=', worker.department)
      .where('conflicts', '>', 0)
      .executeTakeFirst();
    if (found === undefined) return { kind: 'refused', problems: [{ code: 'no-such-conflict' }] };
    return append(db, { ...worker, why, kind: 'settle', target, edit: [] });
  });
}
