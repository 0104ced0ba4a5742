import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell, shownValue, typedValue } from '../../src/grid/cell-value.ts';
import { suggested } from '../../src/grid/suggest.ts';
import { column } from './grid-words.ts';

/** What typing a text under a heading comes to: its value, or the beginning of why not. */
function typed(heading: string, text: string, unit: '元' | '万元' = '万元'): unknown {
  const read = readCell(column(heading), text, unit);
  return read.kind === 'value' ? read.value : read.zh.slice(0, 12);
}

describe('a cell as it is typed', () => {
  test.each([
    ['金额', '1,234.50', 1_234_500_000],
    ['金额', '１２．５', 12_500_000],
    ['金额', '(9.11)', -9_110_000],
    ['金额', '125元', 12_500],
    ['金额', '1.5万元', 1_500_000],
    ['金额', '¥3', 3_000_000],
    ['金额', '约 3', '“约 3”不是金额，请填'],
    ['金额', '0.0000001', '“0.0000001”不'],
    ['金额', '', '“金额”不能为空'],
    ['功能分类科目', '2010301', '2010301'],
    ['功能分类科目', '2010301 行政运行', '2010301'],
    ['功能分类科目', '一般行政管理事务', '2010302'],
    ['功能分类科目', '一般行政', '2010302'],
    ['功能分类科目', '2999999', '2999999'],
    ['功能分类科目', '9999', '“功能分类科目”没有 9'],
    ['功能分类科目', '行政运行', '“行政运行”对应 2 个'],
    ['支出性质', '公用经费', 'operating'],
    ['支出性质', 'personnel', 'personnel'],
    ['支出性质', '公用', 'operating'],
    ['支出性质', '经费', '“经费”对应 2 个，请'],
    ['支出性质', '工资', '“工资”不在“支出性质”'],
    ['日期', '2025/1/31', '2025-01-31'],
    ['日期', '2025年12月31日', '2025-12-31'],
    ['日期', '20251231', '2025-12-31'],
    ['日期', '2025-02-30', '“2025-02-30”'],
    ['日期', '', null],
    ['备注', ' 两行\n说明', ' 两行\n说明'],
  ])('%s ← %s', (heading, text, value) => {
    expect(typed(heading, text)).toEqual(value);
  });

  test('an amount in yuan', () => {
    expect(typed('金额', '1,234.56', '元')).toBe(123_456);
    expect(typed('金额', '0.001', '元')).toBe('“0.001”不是金额，');
  });

  test('what is shown of an amount reads back as the same fen, in either unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom('元', '万元'), (fen, unit) => {
        const amount = column('金额');
        for (const text of [shownValue(amount, fen, unit), typedValue(amount, fen, unit)])
          expect(readCell(amount, text, unit)).toEqual({ kind: 'value', value: fen });
      }),
    );
  });
});

describe('suggestions', () => {
  const said = (text: string) =>
    suggested(column('功能分类科目').options ?? [], text).map(({ value }) => value);

  test('codes that begin with the digits, names that hold the words', () => {
    expect(said('20103')).toEqual(['2010301', '2010302']);
    expect(said('行政')).toEqual(['2010301', '2010101', '2010302']);
    expect(said('管理')).toEqual(['2010302']);
    expect(said('')).toHaveLength(3);
    expect(said('海关')).toEqual([]);
  });
});
