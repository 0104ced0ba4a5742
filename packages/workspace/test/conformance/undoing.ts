import { expect, test } from 'vitest';
import { eachStore } from '../each-store.ts';
import { add, commit, entryOf, line, lineFields, set } from '../store-language.ts';
import type { StoreKind } from '../stores.ts';

/** Undo and redo. */
export function undoing(kind: StoreKind): void {
  const on = eachStore(kind);
  const fen = async (id: string) => (await on.store.get('budgetLines', id))?.fen;

  test('undo and redo without limit, each person their own', async () => {
    const wang = { who: 'wang', department: '201' };
    await commit(on.store, [line('a', { fen: 0 }), line('b', { fen: 0 })], 'li');
    for (let i = 0; i < 30; i++) {
      await commit(on.store, [set('a', 'fen', i, i + 1)], 'wang');
      await commit(on.store, [set('b', 'fen', i, i + 1)], 'li');
    }
    for (let i = 29; i >= 0; i--) {
      entryOf(await on.store.undo(wang));
      expect(await fen('a')).toBe(i);
    }
    expect(await on.store.undo(wang)).toEqual({ kind: 'nothing' });
    expect(await fen('b')).toBe(30);
    for (let i = 0; i < 30; i++) entryOf(await on.store.redo(wang));
    expect(await on.store.redo(wang)).toEqual({ kind: 'nothing' });
    expect(await fen('a')).toBe(30);
    expect(await on.store.verify()).toMatchObject({ ok: true });
  });

  test('after a new edit there is nothing to redo, and undo goes on below what was undone', async () => {
    const wang = { who: 'wang', department: '201' };
    await commit(on.store, [line('a')]);
    await commit(on.store, [set('a', 'fen', 100, 1)]);
    await on.store.undo(wang);
    await commit(on.store, [set('a', 'fen', 100, 2)]);
    expect(await on.store.redo(wang)).toEqual({ kind: 'nothing' });
    await on.store.undo(wang);
    expect(await fen('a')).toBe(100);
    await on.store.undo(wang);
    expect(await fen('a')).toBeUndefined();
  });

  test('undo passes over decisions', async () => {
    const wang = { who: 'wang', department: '201' };
    await commit(on.store, [line('a')]);
    await commit(on.store, [set('a', 'fen', 100, 1)]);
    const decision = {
      ...wang,
      why: '测试',
      edit: [set('a', 'note', null, '已定')],
      decision: true,
    } as const;
    expect(entryOf(await on.store.commit(decision)).kind).toBe('decision');
    expect(entryOf(await on.store.undo(wang)).target).toBe(3);
    expect(await on.store.get('budgetLines', 'a')).toMatchObject({ fen: 100, note: '已定' });
  });

  test('undo and redo of a year pass over edits of others, also of records that are gone', async () => {
    const [now, last] = ['2025', '2024'].map((year) => ({ who: 'wang', department: '201', year }));
    if (now === undefined || last === undefined) throw new Error('no years');
    await commit(on.store, [add('years', '2024', { state: 'open' })], 'admin', null);
    await commit(on.store, [line('a'), line('b')]);
    await commit(on.store, [set('a', 'fen', 100, 1)]);
    await commit(on.store, [set('b', 'fen', 100, 2)]);
    await commit(on.store, [
      { kind: 'remove', table: 'budgetLines', id: 'b', fields: lineFields({ fen: 2 }) },
    ]);
    await commit(on.store, [line('old', { year: '2024' })]);
    await commit(on.store, [set('old', 'fen', 100, 3)]);

    expect(entryOf(await on.store.undo(now)).target).toBe(6);
    expect(entryOf(await on.store.undo(last)).target).toBe(8);
    expect(entryOf(await on.store.undo(now)).target).toBe(5);
    expect(await Promise.all([fen('a'), fen('b'), fen('old')])).toEqual([1, 100, 100]);
    expect(entryOf(await on.store.redo(last)).target).toBe(10);
    expect(entryOf(await on.store.redo(now)).target).toBe(11);
    expect(entryOf(await on.store.undo(last)).target).toBe(12);
    expect(entryOf(await on.store.undo(last)).target).toBe(7);
    expect(await on.store.undo(last)).toEqual({ kind: 'nothing' });
    expect(await Promise.all([fen('a'), fen('b'), fen('old')])).toEqual([1, 2, undefined]);
    expect(await on.store.verify()).toMatchObject({ ok: true });
  });

  test('undo leaves what others changed since, and says so', async () => {
    await commit(on.store, [line('a')]);
    await commit(on.store, [set('a', 'fen', 100, 1), set('a', 'functional', '2013101', '2013105')]);
    await commit(on.store, [set('a', 'fen', 1, 5)], 'li');
    const { kind, target, conflicts } = entryOf(await on.store.undo({ who: 'wang', department: '201' }));
    expect({ kind, target, conflicts }).toEqual({
      kind: 'undo',
      target: 3,
      conflicts: [{ yours: set('a', 'fen', 1, 100), theirs: { fen: 5 } }],
    });
    expect(await on.store.get('budgetLines', 'a')).toMatchObject({ fen: 5, functional: '2013101' });
  });
}
