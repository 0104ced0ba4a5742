import type { Change } from '@mingzhang/model';
import { expect, test } from 'vitest';
import { openStore, TABLE_NAMES, TABLES } from '../../src/index.ts';
import { eachStore } from '../each-store.ts';
import { add, commit, entryOf, line, lineFields, set, text } from '../store-language.ts';
import type { StoreKind } from '../stores.ts';

/** What an edit is refused for: name, edit, code, and the department it is meant for where that is not 201. */
const REFUSED: readonly (readonly [string, readonly Change[], string, (string | null)?])[] = [
  ['an unknown table', [add('sqlite_master', 'x', {})], 'no-such-table'],
  ['an inherited name', [add('constructor', 'x', {})], 'no-such-table'],
  ['an unknown field', [line('x', { amount: 1 })], 'no-such-field'],
  ['a field of Object', [set('a', 'constructor', null, 'x')], 'no-such-field'],
  ['a missing field', [add('years', '2026', {})], 'missing-field', null],
  ['a bad id', [line("x';--")], 'bad-id'],
  ['an amount that is not whole', [line('x', { fen: 1.5 })], 'bad-value'],
  ['an amount as text', [line('x', { fen: '100' })], 'bad-value'],
  ['a word that is no choice', [line('x', { source: 'gift' })], 'bad-value'],
  ['a code of another shape', [line('x', { functional: '201' })], 'bad-value'],
  ['half a character', [line('x', { note: '\ud83d' })], 'bad-value'],
  ['a character stores do not keep', [line('x', { note: 'a\0' })], 'bad-value'],
  ['nothing where something must be', [set('a', 'fen', 100, null)], 'bad-value'],
  ['a fixed field', [set('a', 'department', '201', '202')], 'fixed-field'],
  ["another department's record", [line('x', { department: '202' })], 'wrong-scope'],
  ["another department's unit", [line('x', { unit: '202001' })], 'missing-reference'],
  ['a project that is not there', [line('x', { project: 'p' })], 'missing-reference'],
  ['a unit that lines are of', [{ kind: 'remove', table: 'units', id: '201001', fields: {} }], 'wrong-scope'],
  ["the bureau's records", [set('wang', 'state', 'active', 'closed', 'users')], 'wrong-scope'],
  ["a department's records", [line('x')], 'wrong-scope', null],
  ['changes that do not follow', [set('a', 'fen', 100, 1), set('a', 'fen', 2, 3)], 'does-not-follow'],
];

/** Edits: kept, merged, refused; departments apart. */
export function editing(kind: StoreKind): void {
  const on = eachStore(kind);

  test('its tables are the declared ones', async () => {
    for (const table of TABLE_NAMES) {
      const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(await kind.columns(on.address, snake(table))).toEqual([
        'id',
        ...Object.keys(TABLES[table].columns).map(snake),
      ]);
    }
  });

  test('an edit is kept with who, when, what and why, and is there after opening again', async () => {
    const entry = entryOf(await commit(on.store, [line('a', { note: '取暖\n' })]));
    expect(entry).toMatchObject({
      revision: 2,
      who: 'wang',
      department: '201',
      why: '测试',
      kind: 'edit',
      conflicts: [],
    });
    expect(Math.abs(Date.parse(entry.at) - Date.now())).toBeLessThan(60_000);
    const again = await openStore(on.address);
    expect(await again.get('budgetLines', 'a')).toEqual({ id: 'a', ...lineFields({ note: '取暖\n' }) });
    expect(await again.history({ limit: 10, after: 1 })).toEqual([entry]);
    await again.close();
  });

  test('two people merge by cell; one cell changed twice is a conflict with both values', async () => {
    await commit(on.store, [line('a'), line('b')]);
    await commit(on.store, [set('a', 'fen', 100, 150), set('b', 'fen', 100, 200)], 'wang');
    const entry = entryOf(
      await commit(on.store, [set('a', 'fen', 100, 170), set('a', 'functional', '2013101', '2013105')], 'li'),
    );
    expect(await on.store.get('budgetLines', 'a')).toMatchObject({ fen: 150, functional: '2013105' });
    expect(entry.edit).toEqual([set('a', 'functional', '2013101', '2013105')]);
    expect(entry.conflicts).toEqual([{ yours: set('a', 'fen', 100, 170), theirs: { fen: 150 } }]);

    const [open] = await on.store.openConflicts('201');
    expect(open).toMatchObject({ revision: entry.revision, who: 'li', theirs: { fen: 150 } });
    expect(await on.store.openConflicts('202')).toEqual([]);
    await commit(on.store, [set('a', 'fen', 150, 170)], 'li');
    expect(await on.store.openConflicts('201')).toEqual([]);
  });

  test("a conflict is settled by letting the others' value stand, once", async () => {
    await commit(on.store, [line('a')]);
    await commit(on.store, [{ kind: 'remove', table: 'budgetLines', id: 'a', fields: lineFields() }]);
    const { revision, conflicts } = entryOf(await commit(on.store, [set('a', 'fen', 100, 170)], 'li'));
    expect(conflicts).toEqual([{ yours: set('a', 'fen', 100, 170) }]);
    const li = { who: 'li', department: '201' };
    expect(await on.store.openConflicts('201')).toHaveLength(1);
    expect(await on.store.settle({ ...li, department: '202' }, revision, '')).toMatchObject({
      kind: 'refused',
    });
    expect(await on.store.settle(li, revision, '此行已删除')).toMatchObject({ kind: 'committed' });
    expect(await on.store.openConflicts('201')).toEqual([]);
    expect(await on.store.verify()).toMatchObject({ ok: true });
  });

  test('two people write in one paragraph', async () => {
    const home = { department: '201', year: '2025', section: 'overall', position: 1 };
    await commit(on.store, [add('explanations', 'p', { ...home, text: '收入834.36万元。' })]);
    await commit(on.store, [text('p', '收入834.36万元。', '预算收入834.36万元。')], 'wang');
    await commit(on.store, [text('p', '收入834.36万元。', '收入834.36万元，与上年持平。')], 'li');
    expect((await on.store.get('explanations', 'p'))?.text).toBe('预算收入834.36万元，与上年持平。');
  });

  test('what is so already is not written', async () => {
    await commit(on.store, [line('a')]);
    expect(await commit(on.store, [line('a')], 'li')).toEqual({ kind: 'unchanged', revision: 2 });
    expect(await on.store.history({ limit: 10 })).toHaveLength(2);
  });

  test('refuses what cannot be made, and writes nothing', async () => {
    await commit(on.store, [line('a')]);
    const before = await on.store.history({ limit: 10 });
    for (const [what, edit, code, department = '201'] of REFUSED) {
      const outcome = await commit(on.store, edit, 'wang', department);
      expect.soft(outcome, what).toMatchObject({ kind: 'refused', problems: [{ code }] });
    }
    expect(await commit(on.store, [line('x')], "o'neill\0")).toMatchObject({
      problems: [{ code: 'bad-who' }],
    });
    expect(await on.store.history({ limit: 10 })).toEqual(before);
    expect(await on.store.get('budgetLines', 'x')).toBeUndefined();
  });

  test('a record that others point at stays', async () => {
    await commit(on.store, [line('a')]);
    const { id, ...fields } = (await on.store.get('units', '201001')) ?? { id: '' };
    expect(await commit(on.store, [{ kind: 'remove', table: 'units', id, fields }], 'admin', null)).toEqual({
      kind: 'refused',
      problems: [{ code: 'still-referenced', table: 'budgetLines', id: 'a', field: 'unit' }],
    });
  });

  test('a department does not learn of, or reach, the records of another', async () => {
    await commit(on.store, [line('secret', { department: '202', fen: 7 })], 'li', '202');
    const gone = [{ yours: set('secret', 'fen', 7, 8) }];
    expect(entryOf(await commit(on.store, [set('secret', 'fen', 7, 8)])).conflicts).toEqual(gone);
    expect(await commit(on.store, [line('secret')])).toEqual({
      kind: 'refused',
      problems: [{ code: 'id-taken', table: 'budgetLines', id: 'secret' }],
    });
    const removal: Change = { kind: 'remove', table: 'budgetLines', id: 'secret', fields: { fen: 7 } };
    expect(await commit(on.store, [removal])).toMatchObject({ kind: 'unchanged' });
    expect((await on.store.get('budgetLines', 'secret'))?.fen).toBe(7);
    expect(await on.store.undo({ who: 'li', department: '201' })).toEqual({ kind: 'nothing' });
  });
}
