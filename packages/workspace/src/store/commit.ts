import {
  type Change,
  type Conflict,
  compose,
  type Edit,
  type Fields,
  rebaseAll,
  recordKey,
  replay,
} from '@mingzhang/model';
import { type Entry, seal } from '../log/entry.ts';
import type { Db } from './database.ts';
import type { Engine } from './engine.ts';
import { type Problem, problemsOf } from './problems.ts';
import { readRecords, writeRecords } from './records.ts';
import { referenceProblems } from './references.ts';
import { touch } from './touches.ts';

/** An edit somebody wants to make on the records of one department and its years, or (null) of the bureau. */
export interface Proposal {
  readonly who: string;
  readonly department: string | null;
  readonly why: string;
  readonly edit: Edit;
  /** It is not to be taken back by undo: a submission, an approval, a remark. */
  readonly decision?: true;
}

/**
 * What became of a proposal.
 *
 * - committed: on the disk, with what others did meanwhile merged in; the cells that do not merge are conflicts of the
 *   entry and were not changed
 * - unchanged: everything it wanted was so already; nothing was written
 * - refused: it cannot be made as it is; nothing was written
 */
export type Outcome =
  | { readonly kind: 'committed'; readonly entry: Entry }
  | { readonly kind: 'unchanged'; readonly revision: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export async function commit(engine: Engine, { decision, ...proposal }: Proposal): Promise<Outcome> {
  const kind = decision === true ? 'decision' : 'edit';
  return transact(engine, (db) => append(db, { ...proposal, kind }));
}

/** Runs work that may refuse: a refusal undoes all it wrote. */
export async function transact(engine: Engine, work: (db: Db) => Promise<Outcome>): Promise<Outcome> {
  let refused: Outcome | undefined;
  try {
    return await engine.write(async (db) => {
      const outcome = await work(db);
      if (outcome.kind === 'committed') return outcome;
      refused = outcome;
      throw new Error('rolled back');
    });
  } catch (error) {
    if (refused !== undefined) return refused;
    throw error;
  }
}

/** Makes an edit inside a transaction: merges it, writes the records and closes the entry of the log. */
export async function append(
  db: Db,
  { kind, target, edit, ...by }: Proposal & Pick<Entry, 'kind' | 'target'>,
): Promise<Outcome> {
  const wanted = normal(edit);
  if (wanted === undefined) return { kind: 'refused', problems: [{ code: 'does-not-follow' }] };
  const problems = problemsOf({ ...by, edit: wanted });
  if (problems.length > 0) return { kind: 'refused', problems };

  const known = await readRecords(db, wanted);
  const foreign = wanted.filter((change) => change.kind === 'add' && isForeign(known, change, by.department));
  if (foreign.length > 0)
    return { kind: 'refused', problems: foreign.map(({ table, id }) => ({ code: 'id-taken', table, id })) };
  const own = new Map([...known].filter(([, fields]) => isOwn(fields, by.department)));
  const merged = rebaseAll(wanted, ({ table, id }) => own.get(recordKey(table, id)));

  const { revision, hash } = await db.selectFrom('head').selectAll().executeTakeFirstOrThrow();
  if ((kind === 'edit' || kind === 'decision') && merged.edit.length + merged.conflicts.length === 0)
    return { kind: 'unchanged', revision };
  await writeRecords(db, merged.edit, replay([merged.edit], own));
  const missing = await referenceProblems(db, merged.edit, by.department);
  if (missing.length > 0) return { kind: 'refused', problems: missing };
  return { kind: 'committed', entry: await log(db, { ...by, kind, target, ...merged, revision, hash }) };
}

type Unlogged = Omit<Proposal, 'edit'> &
  Pick<Entry, 'kind' | 'target'> & {
    readonly edit: Edit;
    readonly conflicts: readonly Conflict[];
    readonly revision: number;
    readonly hash: string;
  };

async function log(db: Db, { revision, hash, target, ...done }: Unlogged): Promise<Entry> {
  const { entry, row } = seal({
    ...done,
    ...(target === undefined ? {} : { target }),
    revision: revision + 1,
    at: new Date().toISOString(),
    previous: hash,
  });
  await db.insertInto('log').values(row).execute();
  await touch(db, entry);
  await db.updateTable('head').set({ revision: entry.revision, hash: entry.hash }).execute();
  return entry;
}

function normal(edit: Edit): Edit | undefined {
  try {
    return compose(edit);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Records of another department are not there, for whoever works in this one. */
function isOwn(fields: Fields, department: string | null): boolean {
  return department === null || fields.department === department;
}

function isForeign(
  known: ReadonlyMap<string, Fields>,
  { table, id }: Change,
  department: string | null,
): boolean {
  const fields = known.get(recordKey(table, id));
  return fields !== undefined && !isOwn(fields, department);
}
