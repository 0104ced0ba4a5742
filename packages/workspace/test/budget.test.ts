import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '@mingzhang/model';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Budget, follow, openStore, readBudget, recordsOf, type Store } from '../src/index.ts';
import { add, commit, DISTRICT, entryOf, line, lineFields, set } from './store-language.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-budget-'));
let store: Store;
let files = 0;

beforeAll(async () => {
  store = await district();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A store with the small district, and last year beside this one. */
async function district(): Promise<Store> {
  const opened = await openStore(join(folder, `${++files}.db`));
  const edit = [...DISTRICT, add('years', '2024', { state: 'closed' })];
  entryOf(await commit(opened, edit, 'admin', null));
  return opened;
}

async function budgetOf(from: Store, year = '2025'): Promise<Budget> {
  const budget = await readBudget(from, '201', year);
  if (budget === undefined) throw new Error('no budget');
  return budget;
}

/** A budget's lines as `id fen`. */
function lines(budget: Budget): string[] {
  return recordsOf(budget, 'budgetLines').map(({ id, fen }) => `${id} ${fen}`);
}

describe('a budget', () => {
  test('holds the records of its department and year, at one revision', async () => {
    const other = { department: '202', year: '2025', unit: '202001' };
    await commit(store, [line('b', { fen: 2 }), line('a', { fen: 1 }), line('old', { year: '2024' })]);
    await commit(store, [line('c', other)], 'li', '202');
    const budget = await budgetOf(store);
    expect(lines(budget)).toEqual(['a 1', 'b 2']);
    expect(budget).toMatchObject({
      revision: 3,
      department: { name: '区委办' },
      division: { name: '北戴河区' },
    });
    expect(budget.units.map(({ id }) => id)).toEqual(['201001']);
    expect(await readBudget(store, '999', '2025')).toBeUndefined();
    expect(await readBudget(store, '201', '1999')).toBeUndefined();
  });

  test('gives records in the order of their positions, and the same list again', async () => {
    const project = (id: string, position: number): Change =>
      add('projects', id, {
        ...{ department: '201', year: '2025', unit: '201001' },
        ...{ name: id, purpose: '', continuing: 'new', position },
      });
    await commit(store, [project('first', 2), project('second', 1)]);
    const budget = await budgetOf(store);
    expect(recordsOf(budget, 'projects').map(({ id }) => id)).toEqual(['second', 'first']);
    expect(recordsOf(budget, 'projects')).toBe(recordsOf(budget, 'projects'));
    expect(recordsOf(budget, 'goals')).toEqual([]);
  });

  test('keeps the lists of tables that an entry did not touch', async () => {
    const budget = await budgetOf(store);
    const projects = recordsOf(budget, 'projects');
    const later = follow(budget, entryOf(await commit(store, [line('z', { fen: 9 })])));
    expect(recordsOf(later, 'projects')).toBe(projects);
    expect(lines(later)).toContain('z 9');
    expect(lines(budget)).not.toContain('z 9');
  });
});

/** What somebody does: to a line of this year or the last, to a unit, or to the other department. */
const DEED = fc.record({
  what: fc.constantFrom('add', 'remove', 'fen', 'unit', 'approve'),
  id: fc.constantFrom('a', 'b', 'c'),
  year: fc.constantFrom('2024', '2025'),
  fen: fc.integer({ min: 1, max: 9 }),
});

test('following the log comes to what is read from the store', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(DEED, { minLength: 1, maxLength: 12 }), async (deeds) => {
      const fresh = await district();
      let followed = await budgetOf(fresh);
      for (const [i, { what, id, year, fen }] of deeds.entries()) {
        const key = `${id}-${year}`;
        const held = await fresh.get('budgetLines', key);
        const change: Change | undefined =
          what === 'unit'
            ? add('units', `${id}${i}`, {
                ...{ department: i % 2 === 0 ? '201' : '202', code: `201${i}00`, name: id },
                ...{ nature: 'institution', position: fen },
              })
            : what === 'approve'
              ? add('approvals', `${id}${i}`, { department: '201', year, approvedOn: `2025-01-0${fen}` })
              : what === 'add' && held === undefined
                ? line(key, { year, fen })
                : what === 'remove' && held !== undefined
                  ? {
                      kind: 'remove',
                      table: 'budgetLines',
                      id: key,
                      fields: lineFields({ year, fen: held.fen }),
                    }
                  : held === undefined
                    ? undefined
                    : set(key, 'fen', held.fen, fen);
        if (change === undefined) continue;
        const department = what === 'unit' || what === 'approve' ? null : '201';
        const outcome = await commit(fresh, [change], 'wang', department);
        if (outcome.kind === 'committed') followed = follow(followed, outcome.entry);
      }
      const read = await budgetOf(fresh);
      expect(followed).toEqual(read);
      expect(lines(followed)).toEqual(lines(read));
      await fresh.close();
    }),
    { numRuns: 25 },
  );
});
