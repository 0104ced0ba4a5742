import { describe, expect, test } from 'vitest';
import { builtInFormat, numberPrinter } from '../src/workbook/number-format.ts';
import { readXlsx } from '../src/workbook/read-xlsx.ts';
import { STYLES, xlsx } from './workbooks.ts';

type Format = (typeof STYLES)[number];

/** A number cell of the made workbook's style with that format. */
const number = (value: string, format: Format = 'General') =>
  `<c r="@" s="${STYLES.indexOf(format)}"><v>${value}</v></c>`;

/** The text a single cell prints. */
function printed(cell: string, options: Parameters<typeof xlsx>[1] = {}, before = ''): string | undefined {
  const { blocks } = readXlsx(xlsx([{ name: 'Sheet1', rows: `标题\n${cell}`, before }], options));
  const block = blocks[1];
  return block?.kind === 'paragraph' ? block.text : undefined;
}

describe('a cell prints as the workbook prints it', () => {
  test.each<[string, Format, string]>([
    ['834.36', 'General', '834.36'],
    ['834.36000000000001', 'General', '834.36'],
    ['41', '0.00', '41.00'],
    ['1234.5', '#,##0.00', '1,234.50'],
    ['-1234.5', '#,##0.00', '-1,234.50'],
    ['1.005', '0.00', '1.01'],
    ['0.2512', '0.00%', '25.12%'],
    ['45292', 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    ['0', '0.00', '0.00'],
    ['1e-3', '0.00', '0.00'],
  ])('%s as %s is %s', (value, format, text) => {
    expect(printed(number(value, format))).toBe(text);
  });

  test('days may count from 1904', () => {
    const cell = number('43830', 'yyyy"年"m"月"d"日"');
    expect(printed(cell, { workbook: '<workbookPr date1904="1"/>' })).toBe('2024年1月1日');
  });

  test.each([
    [14, 45292, '2024/1/1'],
    [31, 45292, '2024年1月1日'],
    [43, -1234.5, '-1,234.50'],
    [43, 0, '-'],
    [10, 0.5, '50.00%'],
    [999, 12.5, '12.5'],
  ])('built-in format %i', (id, value, text) => {
    expect(numberPrinter(false)(value, builtInFormat(id))).toBe(text);
  });

  test('a format that is none prints the number', () => {
    expect(numberPrinter(false)(12.5, '[[[')).toBe('12.5');
    expect(numberPrinter(false)(12.5, '0'.repeat(10_000))).toBe('12.5');
    expect(numberPrinter(false)(7, '[DBNum2]0')).toBe('7');
  });

  test('text that looks like a number is kept as text', () => {
    expect(printed('<c r="@" s="2" t="inlineStr"><is><t>007</t></is></c>')).toBe('007');
    expect(printed('<c r="@" s="2" t="str"><f>A1</f><v>1.50</v></c>')).toBe('1.50');
  });

  test('shared strings: rich text joined, readings left out, escapes decoded', () => {
    const strings =
      '<si><r><t>部门</t></r><r><t xml:space="preserve"> 预算</t></r><rPh><t>bumen</t></rPh></si><si><t>甲_x000D_&#10;乙</t></si>';
    expect(printed('<c r="@" t="s"><v>0</v></c>', { strings })).toBe('部门 预算');
    expect(printed('<c r="@" t="s"><v>1</v></c>', { strings })).toBe('甲\n\n乙'.replace('\n\n', '\n'));
  });

  test('booleans, error values, ISO dates', () => {
    expect(printed('<c r="@" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(printed('<c r="@" t="e"><v>#REF!</v></c>')).toBe('#REF!');
    expect(printed(`<c r="@" s="5" t="d"><v>2024-01-01T00:00:00</v></c>`)).toBe('2024年1月1日');
  });

  test('a sheet that does not show zeros prints none', () => {
    const before = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    expect(printed(number('0', '0.00'), {}, before)).toBeUndefined();
    expect(printed(number('1', '0.00'), {}, before)).toBe('1.00');
  });
});
