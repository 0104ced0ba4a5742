import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../src/grid/block.ts';
import type { GridRow } from '../../src/grid/column.ts';
import { planPaste } from '../../src/grid/paste-plan.ts';
import { block, COLUMNS } from './grid-words.ts';

/** Rows named a, b, …, and the blank one at the end. */
function rowsOf(names: string): readonly GridRow[] {
  return [
    ...[...names].map((id): GridRow => ({ record: { id }, state: 'kept' })),
    { record: { id: '_' }, state: 'blank' },
  ];
}

/** What pasting a drawn block at a cell does: `a.fen=1` for a cell, `+fen=1` for one of a new row, `!3 金额` for a bad one. */
function pasted(drawn: string, into: string, at: { row: number; column: number }): string {
  const plan = planPaste(block(drawn), { rows: rowsOf(into), columns: COLUMNS, at, unit: '万元' });
  return [
    ...plan.puts.map(({ id, column, text }) => `${id}.${column.field}=${text}`),
    ...plan.added.map((row) => `+${row.map(({ column, text }) => `${column.field}=${text}`).join(',')}`),
    ...plan.bad.map(({ row, column }) => `!${row} ${column.zh}`),
    ...(plan.unused > 0 ? [`unused ${plan.unused}`] : []),
  ].join(' ');
}

describe('a pasted block', () => {
  test('goes over the cells from the active one on, and beyond the last row', () => {
    expect(pasted('人员经费 | 1\n公用经费 | 2\n公用经费 | 3', 'ab', { row: 1, column: 1 })).toBe(
      'b.nature=人员经费 b.fen=1 +nature=公用经费,fen=2 +nature=公用经费,fen=3',
    );
  });

  test('under its own headings brings new rows, amounts in the unit that is named', () => {
    expect(
      pasted('金额（元） | 科目编码 | 支出性质\n100 | 2010301 | 人员经费\n200 | 2010302 | 公用经费', 'a', {
        row: 0,
        column: 0,
      }),
    ).toBe('+fen=100元,functional=2010301,nature=人员经费 +fen=200元,functional=2010302,nature=公用经费');
  });

  test('names what cannot be read, as it was pasted, and keeps the rest', () => {
    expect(pasted('科目编码 | 金额（元）\n2010301 | abc\n9999 | 1', '', { row: 0, column: 0 })).toBe(
      '+functional=2010301,fen=abc +functional=9999,fen=1元 !1 金额 !2 功能分类科目',
    );
  });

  test('leaves out what stands under no column, and empty lines', () => {
    expect(pasted('说明 | 2025-01-31 | 备注 | 多余\n | | |', 'a', { row: 0, column: 2 })).toBe(
      'a.fen=说明 a.asOf=2025-01-31 a.note=备注 !1 金额 unused 1',
    );
  });
});

describe('the clipboard', () => {
  test.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"a\tb"\t"c ""d""\ne"', [['a\tb', 'c "d"\ne']]],
    ['"a"b\tc', [['"a"b', 'c']]],
    ['', []],
  ])('%j', (text, cells) => {
    expect(readBlock(text)).toEqual(cells);
  });

  test('what is written is read again', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', '，') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        fc.pre(cells.at(-1)?.some((one) => one !== '') === true);
        expect(readBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });
});
