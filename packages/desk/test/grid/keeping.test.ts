import type { AnyRecord } from '@mingzhang/api';
import { describe, expect, test } from 'vitest';
import { settled } from '../../src/grid/answered.ts';
import { AS_IT_IS, arranged, keptOrder } from '../../src/grid/arrange.ts';
import { type Pendings, withSaving } from '../../src/grid/pending.ts';
import { put, type Sheet } from '../../src/grid/put.ts';
import { COLUMNS, column } from './grid-words.ts';

const KEPT: AnyRecord = { id: 'a', functional: '2010301', nature: 'personnel', fen: 100, note: '原文' };

function sheet(drafts: readonly AnyRecord[] = [], pendings: Pendings = new Map()): Sheet {
  return {
    kept: new Map([['a', KEPT]]),
    drafts: new Map(drafts.map((draft) => [draft.id, draft])),
    pendings,
  };
}

/** Puts texts given as `a.金额=12` into a sheet. */
function putting(cells: string, into: Sheet = sheet(), turn = 1) {
  const puts = cells.split(' ').map((cell) => {
    const [, id = '', heading = '', text = ''] = /^(\w+)\.(.+?)=(.*)$/.exec(cell) ?? [];
    return { id, column: column(heading), text };
  });
  return put(into, puts, { table: 'budgetLines', columns: COLUMNS, unit: '元', turn });
}

/** What waits in the cells: `a.fen saving`. */
function waiting(pendings: Pendings): readonly string[] {
  return [...pendings].flatMap(([id, own]) =>
    [...own].map(([field, { state }]) => `${id}.${field} ${state}`),
  );
}

describe('texts put into cells', () => {
  test('become one edit, each change with what was there before', () => {
    const { changes, pendings } = putting('a.金额=2 a.备注=新文');
    expect(changes).toEqual([
      { kind: 'set', table: 'budgetLines', id: 'a', field: 'fen', before: 100, after: 200 },
      { kind: 'text', table: 'budgetLines', id: 'a', field: 'note', before: '原文', after: '新文' },
    ]);
    expect(waiting(pendings)).toEqual(['a.fen saving', 'a.note saving']);
  });

  test('that say what is there change nothing', () => {
    expect(putting('a.金额=1').changes).toEqual([]);
  });

  test('follow on what is still on its way', () => {
    const first = putting('a.金额=2');
    const second = putting('a.金额=3', sheet([], first.pendings), 2);
    expect(second.changes).toMatchObject([{ before: 200, after: 300 }]);
  });

  test('are what the record stands at while they are on their way, and what is refused is not', () => {
    const { pendings } = putting('a.金额=2 a.备注=');
    const { note: _, ...rest } = KEPT;
    expect(withSaving(KEPT, pendings)).toEqual({ ...rest, fen: 200 });
    expect(withSaving(KEPT, putting('a.金额=很多').pendings)).toBe(KEPT);
    expect(withSaving({ id: 'b' }, pendings)).toEqual({ id: 'b' });
  });

  test('that cannot be read stay where they were typed, and nothing is sent', () => {
    const { changes, pendings } = putting('a.金额=很多');
    expect(changes).toEqual([]);
    expect(pendings.get('a')?.get('fen')).toMatchObject({ state: 'refused', text: '很多', value: undefined });
  });

  test('make a draft a record once nothing required is missing and nothing was refused', () => {
    const draft = { id: 'b', functional: '2010301' };
    const half = putting('b.支出性质=人员经费', sheet([draft]));
    expect(half.changes).toEqual([]);
    const bad = putting('b.金额=x b.支出性质=人员经费', sheet([draft]));
    expect(bad.changes).toEqual([]);
    const whole = putting('b.金额=5', { ...sheet(), drafts: half.drafts });
    expect(whole.changes).toEqual([
      {
        kind: 'add',
        table: 'budgetLines',
        id: 'b',
        fields: { functional: '2010301', nature: 'personnel', fen: 500 },
      },
    ]);
  });
});

describe('an answer', () => {
  const sent = putting('a.金额=2 a.备注=新文');
  const state = { drafts: sent.drafts, pendings: sent.pendings };

  test('clears what was saved, and leaves what was typed since', () => {
    const later = putting('a.金额=9', sheet([], sent.pendings), 2);
    const after = settled(later, sent.changes, 1, { kind: 'done', conflicts: [] });
    expect(waiting(after.pendings)).toEqual(['a.fen saving']);
  });

  test('leaves a conflict in its cell with the other value', () => {
    const [yours] = sent.changes;
    const after = settled(state, sent.changes, 1, {
      kind: 'done',
      conflicts: [{ yours, theirs: { fen: 777 } }],
    });
    expect(waiting(after.pendings)).toEqual(['a.fen conflict']);
    expect(after.pendings.get('a')?.get('fen')?.zh).toContain('777');
  });

  test('that refuses leaves everything in its cell, each with its own reason', () => {
    const problem = {
      code: 'refused',
      message: '没有保存',
      messageEn: 'Not saved',
      details: [{ code: 'bad-value', zh: '金额不对', en: 'bad amount', place: 'budgetLines/a/fen' }],
    };
    const after = settled(state, sent.changes, 1, { kind: 'refused', problem });
    expect(after.pendings.get('a')?.get('fen')).toMatchObject({ state: 'refused', zh: '金额不对' });
    expect(after.pendings.get('a')?.get('note')).toMatchObject({
      state: 'refused',
      zh: '没有保存',
      text: '新文',
    });
  });
});

describe('the order of rows', () => {
  const rows = (words: string): readonly AnyRecord[] =>
    words.split(' ').map((word) => {
      const [id = '', fen = '0'] = word.split(':');
      return { id, fen: Number(fen), functional: '2010301', nature: 'personnel' };
    });
  const order = (words: string, arrangement = AS_IT_IS) =>
    arranged(rows(words), COLUMNS, arrangement, '元').join(' ');

  test('is that of ids, or of a column', () => {
    expect(order('b a c')).toBe('a b c');
    expect(order('a:3 b:1 c:2', { filters: {}, sort: { field: 'fen', down: false } })).toBe('b c a');
    expect(order('a:3 b:1 c:2', { filters: {}, sort: { field: 'fen', down: true } })).toBe('a c b');
  });

  test('holds words and values', () => {
    expect(order('a:150 b:2', { filters: { fen: { words: '1.50' } } })).toBe('a');
    expect(order('a b', { filters: { nature: { values: ['operating'] } } })).toBe('');
  });

  test('stays as it was while records change; new ones come where they belong', () => {
    expect(keptOrder(['c', 'a'], rows('a c'), () => true)).toEqual(['c', 'a']);
    expect(keptOrder(['a', 'c', 'd'], rows('a a.x c e'), () => true)).toEqual(['a', 'a.x', 'c', 'e']);
    expect(keptOrder(['a'], rows('a b'), () => false)).toEqual(['a']);
  });
});
