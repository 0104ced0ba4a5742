import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipped } from '../src/disclosure/zip.ts';
import { FixError } from '../src/fix/fix-error.ts';
import { fixXlsx } from '../src/fix/xlsx/fix-xlsx.ts';
import { printsAs, storedNumber } from '../src/fix/xlsx/number-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';

function rels(...list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELS}">${all.join('')}</Relationships>`;
}

const ROW = (cells: string) =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="2">${cells}</row></sheetData></worksheet>`;

function xlsx(cells: string): Uint8Array {
  return zipped({
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="总表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si/><si><r><t>本年</t></r><r><rPr><b/></rPr><t>10.00万元</t></r><rPh sb="0" eb="1"><t>ben</t></rPh></si></sst>`,
    [SHEET]: ROW(cells),
  });
}

const before = '<c r="A2" s="1"><v>1</v></c>';
const after = '<c r="D2"><v>9</v></c>';

function fixed(cell: string, was: string, is: string, address = 'B2'): string {
  const given = xlsx(before + cell + after);
  const { bytes } = fixXlsx(given, [{ place: { sheet: '总表', address }, before: was, after: is }]);
  const [old, now] = [unzipSync(given), unzipSync(bytes)];
  for (const name of Object.keys(old)) if (name !== SHEET) expect(now[name], name).toEqual(old[name]);
  const xml = strFromU8(now[SHEET] ?? new Uint8Array());
  const [head = '', tail = ''] = ROW(`${before}|${after}`).split('|');
  expect(xml.startsWith(head) && xml.endsWith(tail)).toBe(true);
  return xml.slice(head.length, -tail.length);
}

function refusal(cell: string, was: string, is: string, address = 'B2'): string {
  try {
    return fixed(cell, was, is, address);
  } catch (error) {
    if (error instanceof FixError) return error.code;
    throw error;
  }
}

describe('a cell of a workbook', () => {
  test.each([
    [
      'a number',
      '<c r="B2" s="3"><v>1834.6299999999999</v></c>',
      '1,834.63',
      '1,834.36',
      '<c r="B2" s="3"><v>1834.36</v></c>',
    ],
    ['a negative number', '<c r="B2"><v>-9.1</v></c>', '(9.10)', '-9.11', '<c r="B2"><v>-9.11</v></c>'],
    ['a number away', '<c r="B2" s="3"><v>2</v></c>', '2.00', '', '<c r="B2" s="3"></c>'],
    ['a blank one', '<c r="B2" s="3"/>', '', '5.00', '<c r="B2" s="3"><v>5.00</v></c>'],
    ['one that is not stored', '', '', '5.00', '<c r="B2"><v>5.00</v></c>'],
    [
      'a number that becomes a text',
      '<c r="B2" s="3"><v>2</v></c>',
      '2',
      '<无>',
      '<c r="B2" s="3" t="inlineStr"><is><t>&lt;无&gt;</t></is></c>',
    ],
    [
      'a text that looks like a number',
      '<c r="B2" t="str"><v>8.63</v></c>',
      '8.63',
      '8.36',
      '<c r="B2" t="str"><v>8.36</v></c>',
    ],
    [
      'a text of its own',
      '<c r="B2" t="inlineStr"><is><t>共2.00元</t></is></c>',
      '2.00元',
      '3.00元',
      '<c r="B2" t="inlineStr"><is><t>共3.00元</t></is></c>',
    ],
    [
      'a shared rich text, which the others keep',
      '<c r="B2" s="3" t="s"><v>1</v></c>',
      '10.00万元',
      '12.00万元',
      '<c r="B2" s="3" t="inlineStr"><is><r><t>本年</t></r><r><rPr><b/></rPr><t>12.00万元</t></r><rPh sb="0" eb="1"><t>ben</t></rPh></is></c>',
    ],
  ])('%s', (_, cell, was, is, expected) => {
    expect(fixed(cell, was, is)).toBe(expected);
  });

  test.each([
    ['another number', '<c r="B2"><v>2</v></c>', '3.00', '4.00', 'other-text'],
    ['another text', '<c r="B2" t="s"><v>1</v></c>', '11.00万元', '1', 'other-text'],
    ['a formula', '<c r="B2"><f>SUM(A2)</f><v>2</v></c>', '2.00', '4.00', 'unwritable'],
    ['a truth value', '<c r="B2" t="b"><v>1</v></c>', 'TRUE', 'FALSE', 'unwritable'],
    ['a string that is not in the table', '<c r="B2" t="s"><v>7</v></c>', '甲', '乙', 'unwritable'],
  ])('%s is refused', (_, cell, was, is, code) => {
    expect(refusal(cell, was, is)).toBe(code);
  });

  test('a row or sheet that is not there is refused', () => {
    expect(refusal('', '', '1', 'B9')).toBe('no-place');
    const place = { sheet: '别的', address: 'A1' };
    expect(() => fixXlsx(xlsx(''), [{ place, before: '', after: '1' }])).toThrow(FixError);
  });

  test('formulas elsewhere are told', () => {
    const fix = [{ place: { sheet: '总表', address: 'A2' }, before: '1', after: '2' }];
    expect(fixXlsx(xlsx(before), fix).formulas).toBe(false);
    expect(fixXlsx(xlsx(`${before}<c r="B2"><f>A2</f><v>1</v></c>`), fix).formulas).toBe(true);
  });
});

test.each([
  ['1,834.50', '1834.50'],
  ['（9.1）', '-9.1'],
  ['−3', '-3'],
  ['1,83', undefined],
  ['12%', undefined],
  ['', undefined],
])('%j is stored as %j', (printed, stored) => {
  expect(storedNumber(printed)).toBe(stored);
});

test('a stored number prints as its rounding', () => {
  expect(printsAs('1.005', '1.01')).toBe(true);
  expect(printsAs('1.014', '1.01')).toBe(true);
  expect(printsAs('1.02', '1.01')).toBe(false);
  expect(printsAs('0', '')).toBe(true);
});
