import type { Finding } from '@mingzhang/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Checked } from '../src/findings-workbook/checked.ts';
import { exactDecimal, findingsWorkbook } from '../src/findings-workbook/findings-workbook.ts';
import { OUTPUTS } from '../src/findings-workbook/outputs.ts';
import { workbook } from '../src/findings-workbook/workbook.ts';
import { disclosure, report } from './fixture.ts';

function sheetOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

/** Cells of a sheet, row by row, as they are shown; numbers begin with #. */
function rowsOf(sheet: string): string[][] {
  return [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, content = '']) => {
      const number = /<v>(.*)<\/v>/.exec(content)?.[1];
      return number === undefined ? content.replace(/<[^>]*>/g, '') : `#${number}`;
    }),
  );
}

function checkedWith(findings: readonly Finding[]): Checked {
  return { disclosure, report: { ...report, findings } };
}

const [sum] = report.findings as [Finding];

describe('findings as a workbook', () => {
  test('one row each, with table, row and column in the words of the document', () => {
    const [head, first] = rowsOf(sheetOf(findingsWorkbook([{ disclosure, report }], 'zh')));
    expect(head).toEqual(
      '序号 级别 结论 规则 表 行 栏 位置 说明 实际 应为 差额 单位 改正 依据 编号'.split(' '),
    );
    expect(first?.slice(0, 7)).toEqual(['#1', '错误', '不符', sum.rule, '部门支出总表', '合计', '合计']);
    expect(first?.slice(9, 13)).toEqual(['#100', '#100.1', '#-0.1', '万元']);
    expect(first?.at(-1)).toBe(sum.id);
  });

  test('can be filtered, with its headings in sight', () => {
    const sheet = sheetOf(findingsWorkbook([{ disclosure, report }], 'zh'));
    expect(sheet).toContain(`<autoFilter ref="A1:P${report.findings.length + 1}"/>`);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  test('several documents stand below one another, with a column that tells them apart', () => {
    const other = { ...disclosure, source: { ...disclosure.source, path: 'b.docx' } };
    const [head, ...rows] = rowsOf(
      sheetOf(
        findingsWorkbook(
          [
            { disclosure, report },
            { disclosure: other, report },
          ],
          'en',
        ),
      ),
    );
    expect(head?.[1]).toBe('Document');
    expect(rows).toHaveLength(2 * report.findings.length);
    expect(rows.at(-1)?.[1]).toMatch(/b\.docx$/);
    expect(rows.at(-1)?.[0]).toBe(`#${rows.length}`);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    '%s stays text',
    (text) => {
      const sheet = sheetOf(
        findingsWorkbook([checkedWith([{ ...sum, message: text, basis: text, id: text }])], 'zh'),
      );
      expect(sheet).not.toContain('<f>');
      const styles = strFromU8(
        unzipSync(findingsWorkbook([checkedWith([sum])], 'zh'))['xl/styles.xml'] ?? new Uint8Array(),
      );
      const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
      const marked = [...sheet.matchAll(/s="(\d+)" t="inlineStr"><is><t [^>]*>([=+@\t-])/g)];
      expect(marked).toHaveLength(3);
      for (const [, look = ''] of marked) expect(looks[Number(look)]).toContain('quotePrefix="1"');
    },
  );

  test('hostile text is escaped, a text too long for a cell is cut', () => {
    const sheet = sheetOf(
      findingsWorkbook(
        [checkedWith([{ ...sum, message: `</t><f>1</f>\u0001${'长'.repeat(40_000)}` }])],
        'zh',
      ),
    );
    expect(sheet).toContain('&lt;/t&gt;&lt;f&gt;1&lt;/f&gt;长');
    expect(sheet.length).toBeLessThan(40_000);
  });

  test('documents that could not be read have a sheet of their own', () => {
    const bytes = findingsWorkbook([], 'zh', [{ path: 'a.pdf', reason: '没有文字层', reasonEn: 'no text' }]);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(rowsOf(sheet)).toEqual([
      ['文件', '原因'],
      ['a.pdf', '没有文字层'],
    ]);
  });

  test('no finding leaves a sheet of headings', () => {
    expect(rowsOf(sheetOf(findingsWorkbook([checkedWith([])], 'zh')))).toHaveLength(1);
  });

  test('the same findings give the same bytes', () => {
    expect(findingsWorkbook([{ disclosure, report }], 'zh')).toEqual(
      findingsWorkbook([{ disclosure, report }], 'zh'),
    );
  });

  test.each([
    [1_234_567, '万元', '1.234567'],
    [100_000_000, '万元', '100'],
    [0, '元', '0'],
    [-5, '元', '-0.05'],
    [12_340, '亿元', '0.000001234'],
  ] as const)('%i fen is exact in %s', (fen, unit, decimal) => {
    expect(exactDecimal(fen, unit)).toBe(decimal);
  });

  test('sheets get names that a workbook can have', () => {
    const sheets = ['a/b:c', "'x'", 'A b c', '', '长'.repeat(40)].map((name) => ({
      name,
      rows: [],
      widths: [10],
      frozen: 0,
      landscape: false,
    }));
    const book = strFromU8(unzipSync(workbook(sheets))['xl/workbook.xml'] ?? new Uint8Array());
    const names = [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['a b c', 'x', 'A b c 2', 'Sheet', '长'.repeat(31)]);
  });
});

test('every output of a check is written, and names its kind of file', () => {
  for (const output of Object.values(OUTPUTS)) {
    const bytes = output.write([{ disclosure, report }], [], 'zh', []);
    const head = strFromU8(bytes.subarray(0, 2), true);
    expect(head).toBe(output.extension === 'sarif' ? '{\n' : 'PK');
  }
});
