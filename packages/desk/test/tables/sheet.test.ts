import type { DraftRow, DraftTable } from '@mingzhang/api';
import { describe, expect, test } from 'vitest';
import { cellAt, headingRows, sheetOf, spotOf } from '../../src/pages/tables/sheet.ts';
import { typeOver } from '../../src/pages/tables/typed-cell.ts';

/** A two-sided table: `revenue rows / expenditure rows`, each `key=amount`. */
function twoSided(left: string, right: string): DraftTable {
  const rows = (words: string, side: 'revenue' | 'expenditure'): DraftRow[] =>
    words.split(' ').map((word) => {
      const [key = '', text = ''] = word.split('=');
      return { key, name: key, role: 'line', side, cells: { budget: { kind: 'amount', text, fen: 0 } } };
    });
  return {
    form: 'revenue-expenditure-summary',
    title: '收支总表',
    unit: '万元',
    columns: [
      { measure: 'revenue-name', heading: ['收入', '项目'] },
      { measure: 'budget', heading: ['收入', '预算数'] },
      { measure: 'expenditure-name', heading: ['支出', '项目'] },
      { measure: 'budget', heading: ['支出', '预算数'] },
    ],
    rows: [...rows(left, 'revenue'), ...rows(right, 'expenditure')],
    notes: [],
  };
}

/** The lines as they are printed: amounts of both sides. */
function printed(table: DraftTable): readonly string[] {
  const sheet = sheetOf(table);
  return sheet.lines.map((line) =>
    sheet.columns
      .filter(({ measure }) => measure === 'budget')
      .map((column) => cellAt(line, column)?.text ?? '·')
      .join(' | '),
  );
}

describe('a two-sided table', () => {
  test('prints both sides beside each other, their totals on one line', () => {
    expect(printed(twoSided('a=1 total=1', 'x=2 y=3 z=4 total=9'))).toEqual([
      '1 | 2',
      '· | 3',
      '· | 4',
      '1 | 9',
    ]);
    expect(printed(twoSided('a=1 b=2 total=3', 'total=3'))).toEqual(['1 | ·', '2 | ·', '3 | 3']);
  });

  test('finds a cell by its address, on its own side', () => {
    const sheet = sheetOf(twoSided('a=1 r=1', 'x=2 e=3'));
    expect(spotOf(sheet, { row: 'a', measure: 'budget' })).toEqual({ row: 0, column: 1 });
    expect(spotOf(sheet, { row: 'x', measure: 'budget' })).toEqual({ row: 0, column: 3 });
    expect(spotOf(sheet, { row: 'nowhere', measure: 'budget' })).toBeUndefined();
  });

  test('joins equal headings of neighbours', () => {
    const rows = headingRows(sheetOf(twoSided('a=1', 'x=2')).columns);
    expect(rows.map((row) => row.map(({ text, across, down }) => `${text} ${across}×${down}`))).toEqual([
      ['收入 2×1', '支出 2×1'],
      ['项目 1×1', '预算数 1×1', '项目 1×1', '预算数 1×1'],
    ]);
  });
});

describe('an amount typed over a cell', () => {
  const home = { department: '201', year: '2026' };
  const address = { form: 'expenditure-summary', row: 'total', measure: 'total' };
  const known = { id: 't', ...home, ...address, holds: 'amount', text: '1.00', fen: 1_000_000, step: 10_000 };

  test('is kept as it will be printed, with its step', () => {
    expect(typeOver(undefined, address, '1,234.5', '万元', home)).toMatchObject([
      {
        kind: 'add',
        table: 'typedCells',
        fields: { ...home, ...address, fen: 1_234_500_000, text: '1234.50', step: 10_000 },
      },
    ]);
    expect(typeOver(undefined, address, '0.123456', '万元', home)).toMatchObject([
      { fields: { text: '0.123456', step: 1 } },
    ]);
    expect(typeOver(undefined, address, '12', '元', home)).toMatchObject([
      { fields: { text: '12.00', fen: 1_200, step: 1 } },
    ]);
  });

  test('changes what was typed, goes with nothing typed, and is refused where it is none', () => {
    expect(typeOver(known, address, '2', '万元', home)).toEqual([
      { kind: 'set', table: 'typedCells', id: 't', field: 'fen', before: 1_000_000, after: 2_000_000 },
      { kind: 'set', table: 'typedCells', id: 't', field: 'text', before: '1.00', after: '2.00' },
    ]);
    expect(typeOver(known, address, ' ', '万元', home)).toMatchObject([{ kind: 'remove', id: 't' }]);
    expect(typeOver(undefined, address, '', '万元', home)).toEqual([]);
    expect(typeOver(known, address, '两元', '万元', home)).toBeUndefined();
  });
});
