import { describe, expect, test } from 'vitest';
import { ReadError } from '../src/read-error.ts';
import { workbookLimits } from '../src/workbook/limits.ts';
import { readXlsx } from '../src/workbook/read-xlsx.ts';
import { type MadeSheet, shape, xlsx } from './workbooks.ts';

const notes = (sheets: readonly MadeSheet[], workbook = '') =>
  readXlsx(xlsx(sheets, { workbook })).unread.map(({ code, place }) =>
    'sheet' in place ? `${code} ${place.sheet}!${place.address}` : code,
  );

const TABLE = '项目|金额\n甲|1\n乙|2';

function codeOf(act: () => unknown): string {
  try {
    act();
    return 'read';
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
}

describe('what is not read is named', () => {
  test('nothing to name', () => expect(notes([{ rows: TABLE }])).toEqual([]));

  test.each(['hidden', 'veryHidden'])('a sheet that is %s', (state) => {
    const sheets = [{ rows: TABLE }, { name: '底稿', rows: '秘|密', state }];
    expect(notes(sheets)).toEqual(['hidden-sheet 底稿!A1']);
    expect(shape(readXlsx(xlsx(sheets))).join()).not.toContain('密');
  });

  test('hidden rows and columns, only where something stands in them', () => {
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>';
    const given = [{ rows: '项目|备查|金额\n甲|x|1', before }];
    expect(notes(given)).toEqual(['hidden-column Sheet1!B1']);
    expect(shape(readXlsx(xlsx(given)))).toEqual(['# 项目 | 金额', '  甲 | 1']);
    const row = '<c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>1</v></c>';
    const after = `<sheetData><row r="2" hidden="1">${row}</row></sheetData>`;
    expect(notes([{ rows: '项目|金额', after }])).toEqual(['hidden-row Sheet1!A2']);
  });

  test('a merged cell that is hidden in part still shows', () => {
    const before = '<cols><col min="1" max="1" hidden="1"/></cols>';
    expect(shape(readXlsx(xlsx([{ rows: '收入>2|.|支出\n|甲|乙', before }])))).toEqual([
      '# 收入 | 支出',
      '  甲 | 乙',
    ]);
  });

  test('a formula without its value', () => {
    expect(notes([{ rows: '甲|<c r="@"><f>SUM(A1)</f></c>\n乙|<c r="@"><f>1</f><v/></c>' }])).toEqual([
      'formula-without-value Sheet1!B1',
      'formula-without-value Sheet1!B2',
    ]);
    expect(
      notes([{ rows: '甲|<c r="@" t="str"><f>""</f><v></v></c>\n乙|<c r="@"><f>1</f><v>1</v></c>' }]),
    ).toEqual([]);
  });

  test('formulas beyond the first hundred are counted in one note', () => {
    const rows = Array.from({ length: 150 }, () => '甲|<c r="@"><f>1</f></c>').join('\n');
    const { unread } = readXlsx(xlsx([{ rows }]));
    expect(unread).toHaveLength(101);
    expect(unread.at(-1)?.reason).toContain('50');
  });

  test('values a workbook calls out of date', () => {
    const rows = '甲|<c r="@"><f>1</f><v>0</v></c>';
    expect(notes([{ rows }], '<calcPr fullCalcOnLoad="1"/>')).toEqual(['formula-values-stale Sheet1!A1']);
    expect(notes([{ rows: TABLE }], '<calcPr fullCalcOnLoad="1"/>')).toEqual([]);
  });

  test('cells under a merged range, drawings', () => {
    const covered = '甲>2|<c r="@" t="str"><v>遮</v></c>|丙\n1|2|3';
    expect(notes([{ rows: covered, after: '<drawing/>' }])).toEqual([
      'drawing Sheet1!A1',
      'covered-cell Sheet1!B1',
    ]);
  });

  test('a chart sheet', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels':
        '<R><Relationship Id="r0" Type="t/chartsheet" Target="c.xml"/><Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></R>',
    };
    const { unread } = readXlsx(xlsx([{ name: '图', rows: '' }, { rows: TABLE }], { parts }));
    expect(unread.map(({ code }) => code)).toEqual(['not-a-worksheet']);
  });
});

describe('bounds', () => {
  test('what a sheet declares costs nothing', () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const after = '<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>';
    expect(shape(readXlsx(xlsx([{ rows: `${TABLE}\n\n页脚`, before, after }])))).toHaveLength(4);
  });

  test('cells far away make no table of what lies between', () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row>';
    const evidence = readXlsx(xlsx([{ rows: TABLE, after: `<sheetData>${far}</sheetData>` }]));
    expect(shape(evidence)).toEqual(['# 项目 | 金额', '  甲 | 1', '  乙 | 2', 'p 远']);
  });

  test('a table larger than may be built is named', () => {
    const { unread } = readXlsx(xlsx([{ rows: TABLE }]), { ...workbookLimits, gridArea: 5 });
    expect(unread.map(({ code }) => code)).toEqual(['too-large-table']);
  });

  test.each([
    ['cells', { cells: 3 }, 'too-large'],
    ['sheets', { sheets: 0 }, 'too-large'],
    ['depth', { depth: 3 }, 'too-large'],
    ['time', { milliseconds: 0 }, 'too-slow'],
  ] as const)('%s', (_, limit, code) => {
    expect(codeOf(() => readXlsx(xlsx([{ rows: TABLE }]), { ...workbookLimits, ...limit }))).toBe(code);
  });

  test('many merged ranges over many rows', () => {
    const merges = Array.from({ length: 200 }, () => '<mergeCell ref="A1:Z100"/>').join('');
    const rows = Array.from({ length: 100 }, () => '甲|乙').join('\n');
    const bytes = xlsx([{ rows, after: `<mergeCells>${merges}</mergeCells>` }]);
    expect(codeOf(() => readXlsx(bytes, { ...workbookLimits, mergedRows: 1000 }))).toBe('too-large');
  });

  test('what is damaged, and what is empty', () => {
    const part = (name: string, text: string) => xlsx([{ rows: TABLE }], { parts: { [name]: text } });
    expect(codeOf(() => readXlsx(part('xl/worksheets/sheet0.xml', '<worksheet><row>')))).toBe('damaged');
    expect(
      codeOf(() => readXlsx(part('xl/worksheets/sheet0.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))),
    ).toBe('damaged');
    expect(codeOf(() => readXlsx(part('xl/workbook.xml', '<workbook/>')))).toBe('empty');
    expect(codeOf(() => readXlsx(xlsx([{ rows: '<c r="@" t="s"><v>9</v></c>' }])))).toBe('damaged');
    expect(codeOf(() => readXlsx(xlsx([{ rows: '' }])))).toBe('empty');
  });
});
