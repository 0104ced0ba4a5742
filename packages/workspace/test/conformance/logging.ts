import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordKey, replay } from '@mingzhang/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore, type Store } from '../../src/index.ts';
import { eachStore } from '../each-store.ts';
import { commit, entryOf, line, set } from '../store-language.ts';
import type { StoreKind } from '../stores.ts';

/** The log: history, replay, verification. */
export function logging(kind: StoreKind): void {
  const on = eachStore(kind);

  test('history and difference of one record, department and span', async () => {
    const first = entryOf(await commit(on.store, [line('a'), line('b')])).revision;
    await commit(on.store, [set('a', 'fen', 100, 5)], 'li');
    await commit(on.store, [set('b', 'fen', 100, 6)]);
    const last = entryOf(await commit(on.store, [set('a', 'fen', 5, 7)])).revision;
    const ofA = { table: 'budgetLines', id: 'a' };
    const revisions = async (query: Parameters<Store['history']>[0]) =>
      (await on.store.history(query)).map(({ revision }) => revision);
    expect(await revisions({ record: ofA, limit: 10 })).toEqual([2, 3, 5]);
    expect(await revisions({ record: { table: 'budgetLines' }, limit: 10 })).toEqual([2, 3, 4, 5]);
    expect(await revisions({ record: { table: 'projects' }, limit: 10 })).toEqual([]);
    expect(await revisions({ record: { ...ofA, field: 'note' }, limit: 10 })).toEqual([2]);
    expect(await revisions({ who: 'wang', newestFirst: true, limit: 2 })).toEqual([5, 4]);
    expect(await revisions({ department: null, limit: 10 })).toEqual([1]);
    expect(await on.store.difference('201', first, last)).toEqual([
      set('a', 'fen', 100, 7),
      set('b', 'fen', 100, 6),
    ]);
  });

  test('two stores on one database, many people at once: all is there, the log replays to the same records', async () => {
    const other = await openStore(on.address);
    await commit(
      on.store,
      ['a', 'b', 'c'].map((id) => line(id)),
    );
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      field: fc.constantFrom('fen', 'note', 'functional'),
      other: fc.boolean(),
      who: fc.constantFrom('wang', 'li'),
      what: fc.constantFrom('set', 'set', 'set', 'set', 'add', 'remove', 'undo', 'redo'),
      value: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const seen = new Map((await on.store.list('budgetLines')).map(({ id, ...fields }) => [id, fields]));
        const made = steps.map(({ id, field, other: second, who, what, value }) => {
          const at = second ? other : on.store;
          const held = seen.get(id);
          if (what === 'undo' || what === 'redo') return at[what]({ who, department: '201' });
          if (what === 'add' || held === undefined) return commit(at, [line(id, { fen: value })], who);
          if (what === 'remove')
            return commit(at, [{ kind: 'remove', table: 'budgetLines', id, fields: held }], who);
          const after = { fen: value, note: `第${value}`, functional: `201310${value}` }[field] ?? null;
          return commit(at, [set(id, field, held[field as 'fen'] ?? null, after)], who);
        });
        for (const outcome of await Promise.all(made)) expect(outcome.kind).not.toBe('refused');
      }),
      { numRuns: 15 },
    );
    await other.close();
    expect(await on.store.verify()).toMatchObject({ ok: true });
    const log = await on.store.history({ limit: 1_000 });
    const records = replay(log.map(({ edit }) => edit));
    for (const { id, ...fields } of await on.store.list('budgetLines'))
      expect(records.get(recordKey('budgetLines', id))).toEqual(fields);
  });

  test.each([
    [
      'a word of an entry',
      `update log set body = replace(body, '"fen":100', '"fen":900') where revision = 3`,
      3,
      'hash',
    ],
    ['an entry taken out', 'delete from log where revision = 3', 3, 'previous'],
    [
      'two entries changed about',
      `update log set revision = -4 where revision = 4;
       update log set revision = 4 where revision = 5;
       update log set revision = 5 where revision = -4`,
      4,
      'previous',
    ],
    ['a name beside the text', `update log set who = 'li' where revision = 4`, 4, 'columns'],
    ['the last entry cut off', 'delete from log where revision = 6', 6, 'previous'],
  ])('verification finds %s', async (_, sql, revision, fault) => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await commit(on.store, [line(id)]);
    expect(await on.store.verify()).toMatchObject({ ok: true, head: { revision: 6 } });
    await kind.tamper(on.address, sql);
    expect(await on.store.verify()).toMatchObject({ ok: false, broken: { revision, fault } });
    const path = join(tmpdir(), `never-${process.pid}`);
    expect(await on.store.backup(path)).toEqual({ kind: 'broken', revision, fault });
    expect(existsSync(path)).toBe(false);
  });

  test('verification finds records changed past the log', async () => {
    for (const id of ['a', 'b', 'c']) await commit(on.store, [line(id)]);
    await kind.tamper(on.address, `update budget_lines set fen = 999 where id = 'a'`);
    await kind.tamper(on.address, `delete from budget_lines where id = 'b'`);
    expect(await on.store.verify()).toMatchObject({
      ok: false,
      differing: [
        { table: 'budgetLines', id: 'a' },
        { table: 'budgetLines', id: 'b' },
      ],
    });
  });
}
