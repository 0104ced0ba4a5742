import type { BudgetRecords, OpenConflict } from '@mingzhang/api';
import { describe, expect, test } from 'vitest';
import { applyToRecords } from '../../src/budget/apply-to-records.ts';
import { puttingThrough } from '../../src/budget/conflicts/conflict-edit.ts';
import { idAfter, newId } from '../../src/budget/new-id.ts';
import { turnsOf } from '../../src/budget/undo/turns.ts';
import { percentWords } from '../../src/pages/comparison/percent.ts';

/** A budget of lines given as `id:fen`. */
function budget(lines: string): BudgetRecords {
  const budgetLines = lines.split(' ').map((word) => {
    const [id = '', fen = ''] = word.split(':');
    return { id, fen: Number(fen) };
  });
  const thing = { id: 'x' };
  return {
    revision: 1,
    department: thing,
    year: thing,
    units: [],
    approvals: [],
    people: {},
    records: { budgetLines },
  };
}

function lines({ records }: Pick<BudgetRecords, 'records'>): string {
  return (records.budgetLines ?? []).map(({ id, fen }) => `${id}:${fen}`).join(' ');
}

const at = { table: 'budgetLines' } as const;

describe('records after an edit', () => {
  test('change where they stand, go, and come at the end', () => {
    const after = applyToRecords(
      budget('a:1 b:2 c:3'),
      [
        { kind: 'set', ...at, id: 'b', field: 'fen', before: 2, after: 9 },
        { kind: 'remove', ...at, id: 'a', fields: { fen: 1 } },
        { kind: 'add', ...at, id: 'd', fields: { fen: 4 } },
      ],
      2,
    );
    expect(after && lines(after)).toBe('b:9 c:3 d:4');
    expect(after?.revision).toBe(2);
  });

  test('are to be read anew where it does not follow on them', () => {
    expect(
      applyToRecords(budget('a:1'), [{ kind: 'set', ...at, id: 'a', field: 'fen', before: 7, after: 8 }], 2),
    ).toBeUndefined();
    expect(
      applyToRecords(budget('a:1'), [{ kind: 'remove', ...at, id: 'z', fields: {} }], 2),
    ).toBeUndefined();
  });
});

describe('a conflict decided for what was not written', () => {
  const conflict = (yours: OpenConflict['yours']): OpenConflict => ({
    yours,
    theirs: { fen: 5 },
    revision: 3,
    who: 'u',
    name: 'U',
    at: '',
  });

  test('is an edit over what stands now', () => {
    const yours = { kind: 'set', ...at, id: 'a', field: 'fen', before: 1, after: 2 } as const;
    expect(puttingThrough(budget('a:5'), [conflict(yours)])).toEqual([{ ...yours, before: 5 }]);
    expect(puttingThrough(budget('a:2'), [conflict(yours)])).toEqual([]);
    expect(puttingThrough(budget('b:2'), [conflict(yours)])).toEqual([]);
  });

  test('removes the record as it is now', () => {
    const yours = { kind: 'remove', ...at, id: 'a', fields: { fen: 1 } } as const;
    expect(puttingThrough(budget('a:5'), [conflict(yours)])).toEqual([{ ...yours, fields: { fen: 5 } }]);
  });
});

describe('what undo and redo would do', () => {
  /** Entries as words: `me:edit you:edit me:undo`. */
  const turns = (words: string) => {
    const entries = words.split(' ').map((word, i) => {
      const [who = '', kind = ''] = word.split(':');
      return { who, kind: kind as 'edit', n: i + 1 };
    });
    const { undo, redo } = turnsOf(entries, 'me');
    return `${undo?.n ?? '-'} ${redo?.n ?? '-'}`;
  };

  test.each([
    ['me:edit me:edit', '2 -'],
    ['me:edit you:edit', '1 -'],
    ['me:edit me:edit me:undo', '1 2'],
    ['me:edit me:edit me:undo me:undo', '- 1'],
    ['me:edit me:undo me:redo', '1 -'],
    ['me:edit me:undo me:edit', '3 -'],
    ['me:edit me:decision', '1 -'],
    ['you:edit', '- -'],
  ])('%s → %s', (words, told) => {
    expect(turns(words)).toBe(told);
  });
});

describe('ids', () => {
  test('sort as they were made, and one can be put between', () => {
    const first = newId();
    const between = idAfter(first);
    expect(first < between).toBe(true);
    expect(between < `${first.slice(0, -1)}~`).toBe(true);
    expect(idAfter('x'.repeat(95)).length).toBeLessThanOrEqual(100);
  });
});

describe('by how much an amount changed', () => {
  const said = (before: number | null, after: number | null) => percentWords({ before, after }, (zh) => zh);

  test('as a share of what it was; from nothing there is none', () => {
    expect(said(200, 250)).toBe('+25.00%');
    expect(said(200, 100)).toBe('-50.00%');
    expect(said(null, 5)).toBe('新增');
    expect(said(0, 5)).toBe('新增');
    expect(said(5, null)).toBe('不再有');
    expect(said(null, 0)).toBe('');
  });
});
