import { utils, type WorkBook, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadError } from '../src/read-error.ts';
import { workbookLimits } from '../src/workbook/limits.ts';
import { readXls } from '../src/workbook/read-xls.ts';
import { shape } from './workbooks.ts';

/** An xls file of one sheet from rows of values; `change` may alter the book before it is written. */
function xls(
  rows: readonly (readonly unknown[])[],
  merges: readonly string[] = [],
  change?: (book: WorkBook) => void,
) {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '收入表');
  change?.(book);
  const bytes: unknown = write(book, { type: 'array', bookType: 'biff8' });
  if (!(bytes instanceof ArrayBuffer)) throw new Error('no bytes were written');
  return new Uint8Array(bytes);
}

const TABLE = [
  ['2024年收入表'],
  ['编制单位：甲局', null, '单位：元'],
  ['项目', '预算数', null],
  [null, '本年', '上年'],
  ['拨款', 1234.5, '0012'],
  ['其他'],
  ['合计', true],
];

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

describe('xls', () => {
  test('is cut as xlsx is, without lines to go by', () => {
    const bytes = xls(TABLE, ['A1:C1', 'A3:A4', 'B3:C3'], ({ Sheets }) => {
      const cell = Sheets['收入表']?.B5;
      if (cell !== undefined) cell.z = '#,##0.00';
    });
    expect(shape(readXls(bytes))).toEqual([
      'h1 2024年收入表',
      'p 编制单位：甲局',
      'p 单位：元',
      '# 项目v2 | 预算数>2',
      '  本年 | 上年',
      '  拨款 | 1,234.50 | 0012',
      '  其他 |  | ',
      '  合计 | TRUE | ',
    ]);
  });

  test('what it loses, and hidden sheets, are named', () => {
    const bytes = xls(TABLE, [], (book) => {
      utils.book_append_sheet(book, utils.aoa_to_sheet([['秘密']]), '底稿');
      book.Workbook = {
        Sheets: [
          { name: '收入表', Hidden: 0 },
          { name: '底稿', Hidden: 1 },
        ],
      };
    });
    const evidence = readXls(bytes);
    expect(evidence.unread.map(({ code }) => code)).toEqual(['hidden-sheet', 'xls-without-borders']);
    expect(shape(evidence).join()).not.toContain('秘密');
  });

  test('bounds, and what is no xls', () => {
    const bytes = xls(TABLE);
    expect(codeOf(() => readXls(bytes, { ...workbookLimits, cells: 3 }))).toBe('too-large');
    expect(codeOf(() => readXls(bytes, { ...workbookLimits, milliseconds: 0 }))).toBe('too-slow');
    expect(codeOf(() => readXls(new TextEncoder().encode('<table><tr><td>1')))).toBe('not-this-format');
    expect(codeOf(() => readXls(new Uint8Array()))).toBe('empty');
    expect(codeOf(() => readXls(xls([[]])))).toBe('empty');
  });

  test('every way of cutting or changing its bytes is read, or refused with a reason', () => {
    const bytes = xls(TABLE);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const changed = isCut ? bytes.slice(0, at) : bytes.slice();
        if (!isCut) changed[at] = value;
        codeOf(() => readXls(changed));
      }),
      { numRuns: 200 },
    );
  });
});
