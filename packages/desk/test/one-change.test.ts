import type { Edit } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { oneChange } from '../src/log-words/one-change.ts';

const at = { table: 'budgetLines', id: 'a' } as const;
const amount = (before: number | null, after: number | null) =>
  ({ kind: 'set', ...at, field: 'fen', before, after }) as const;
/** What a Chinese reader is told; the line is called 办公费. */
const told = (edit: Edit) =>
  oneChange(
    edit,
    'zh',
    (zh) => zh,
    () => '办公费',
  );

describe('an edit of one field', () => {
  test('is told whole', () => {
    expect(told([amount(1_000_000, 2_500_000)])).toBe('支出明细 办公费 · 金额：1.00 万元 → 2.50 万元');
    expect(told([{ kind: 'set', ...at, field: 'nature', before: 'operating', after: 'personnel' }])).toBe(
      '支出明细 办公费 · 支出性质：公用经费 → 人员经费',
    );
    expect(told([{ kind: 'set', ...at, field: 'departmental', before: null, after: '30201' }])).toBe(
      '支出明细 办公费 · 部门经济分类：空 → 30201',
    );
  });

  test('is not made of anything more, nor of a text of several lines', () => {
    expect(told([])).toBeUndefined();
    expect(told([amount(1, 2), { ...amount(1, 2), id: 'b' }])).toBeUndefined();
    expect(told([{ kind: 'add', ...at, fields: { fen: 1 } }])).toBeUndefined();
    expect(told([{ kind: 'text', ...at, field: 'note', before: '旧', after: '新' }])).toBeUndefined();
  });
});
