import { expect, test } from 'vitest';
import { eachStore } from '../each-store.ts';
import { commit, entryOf, line, set } from '../store-language.ts';
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

  test('undo passes over decisions, and stops at what may not be turned here', async () => {
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
    const elsewhere = { ...wang, mayTurn: () => false };
    expect(await on.store.undo(elsewhere)).toEqual({ kind: 'nothing' });
    expect(entryOf(await on.store.undo(wang)).target).toBe(3);
    expect(await on.store.redo(elsewhere)).toEqual({ kind: 'nothing' });
    expect(await on.store.get('budgetLines', 'a')).toMatchObject({ fen: 100, note: '已定' });
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
