import { ReadError } from '@mingzhang/readers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planImport } from '../src/index.ts';
import { csv, department, imported, lines, told, xlsx, zipped } from './imports-language.ts';

const HEAD = '功能科目|资金来源|支出性质|金额（元）|备注';
const ROW = '2013101|一般公共预算|公用经费|1|';
const GOOD = `${HEAD}\n${ROW}`;

const bytes = (text: string) => new TextEncoder().encode(text);
const parts = (sheet: string | Uint8Array) => ({
  '_rels/.rels':
    '<Relationships><Relationship Id="w" Type="t/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="s" Type="t/worksheet" Target="sheet.xml"/></Relationships>',
  'xl/sheet.xml': sheet,
});

/** A sheet of many rows that packs to almost nothing. */
function manyRows(rows: number): Uint8Array {
  const row = '<row><c t="inlineStr"><is><t>2013101</t></is></c><c><v>1</v></c></row>';
  return zipped(parts(`<worksheet><sheetData>${row.repeat(rows)}</sheetData></worksheet>`));
}

describe('a file that is no list', () => {
  test.each<[string, string, Uint8Array, ReadError['code']]>([
    ['an empty file', 'a.csv', bytes(''), 'empty'],
    ['blanks', 'a.csv', bytes(' \n \n'), 'empty'],
    ['a quotation left open', 'a.csv', bytes('功能科目,金额\n"201'), 'damaged'],
    ['a picture called xlsx', 'a.xlsx', bytes('\u0089PNG\r\n\u001a\n'), 'not-this-format'],
    [
      'a picture called csv',
      'a.csv',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0, 0),
      'not-this-format',
    ],
    ['a truncated workbook', 'a.xlsx', xlsx(GOOD).subarray(0, 400), 'damaged'],
    ['prose', 'a.txt', bytes('今天天气很好。'), 'not-this-format'],
    ['a list of something else', 'a.csv', csv('姓名|电话\n王|1'), 'not-this-format'],
    [
      'a list of organisations for a budget',
      'a.csv',
      csv('部门编码|部门名称\n201|区委办'),
      'not-this-format',
    ],
    ['a million rows', 'a.csv', bytes(`${'2013101,1\n'.repeat(1_000_000)}`), 'too-large'],
    ['a million columns', 'a.csv', bytes('1,'.repeat(1_000_000)), 'too-large'],
    ['a workbook of 300,000 rows', 'a.xlsx', manyRows(300_000), 'too-large'],
    ['a sheet that unpacks to far more', 'a.xlsx', zipped(parts(new Uint8Array(140_000_000))), 'too-large'],
    ['33 MiB of noise', 'a.xlsx', new Uint8Array(33 * 1024 * 1024), 'too-large'],
  ])('is refused: %s', async (_, name, file, code) => {
    const refusal = await planImport(file, name, department(1)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReadError);
    expect(refusal).toMatchObject({ code });
  });

  test('is refused or planned, whatever was done to its bytes; nothing else is thrown', async () => {
    const file = xlsx(GOOD);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), fc.nat(40), async (at, value, cut) => {
        const damaged = file.slice(0, cut === 0 ? at : file.length);
        if (at < damaged.length) damaged[at] = value;
        const plan = await planImport(damaged, 'a.xlsx', department(1)).catch((error: unknown) => error);
        if (!(plan instanceof ReadError)) expect(plan).toMatchObject({ source: 'platform-workbook' });
      }),
      { numRuns: 60 },
    );
  });
});

describe('text that a program might run', () => {
  test('a formula is no value: its row waits', async () => {
    const { plan } = await imported(
      csv(
        `${HEAD}\n=2013101|一般公共预算|公用经费|1|\n2013101|一般公共预算|公用经费|=1+1|\n${ROW}=cmd()\n${ROW}`,
      ),
      department(1),
      'a.csv',
    );
    expect(told(plan).map((row) => row.slice(0, 7))).toEqual([
      'bad 第2行',
      'bad 第3行',
      'bad 第4行',
      'add 第5行',
    ]);
  });

  test('markup is text', async () => {
    const { plan, after } = await imported(xlsx(`${HEAD}\n${ROW}<script>alert(1)</script>`), department(1));
    expect(plan.edit[0]).toMatchObject({ fields: { note: '<script>alert(1)</script>' } });
    expect(lines(after)).toEqual(['201001 2013101 - general operating - 100']);
  });
});
