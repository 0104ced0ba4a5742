import { describe, expect, it } from 'vitest';
import { addressOf } from '../src/xlsx/address.ts';
import { writeXlsx } from '../src/xlsx/write-xlsx.ts';
import { disclosure, expenditure, member, procurement, sample } from './disclosures.ts';

/** Formulas of the first sheet with the values they store: `E7 = SUM(…) → 10.00`. */
function formulas(bytes: Uint8Array, sheet = 1): string[] {
  const xml = member(bytes, `xl/worksheets/sheet${sheet}.xml`);
  return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(
    ([, at, formula, value]) => `${at} = ${formula} → ${value}`,
  );
}

const budget = (lines: string) => writeXlsx(disclosure({ tables: [expenditure(lines)] }));

describe('a workbook', () => {
  it('has one sheet a table and prose between them, in printed order', () => {
    const names = [...member(writeXlsx(sample()), 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      '部门预算一般公共预算财政拨款支出表',
      '二、部门预算安排的总体情况',
      '展览经费绩效目标表',
      '八、政府采购预算情况',
      '部门政府采购预算',
    ]);
  });

  it('totals are formulas over their parts, with the printed value stored', () => {
    const found = formulas(
      budget(`
        |合计|30.00|20.00|10.00
        207|甲|30.00|20.00|10.00
        20701|乙|30.00|20.00|10.00
        2070101|丙|20.00|20.00|
        2070199|丁|10.00||10.00`),
    );
    expect(found).toEqual([
      'D6 = D7 → 30.00',
      'E6 = E7 → 20.00',
      'F6 = F7 → 10.00',
      'D7 = D8 → 30.00',
      'E7 = E8 → 20.00',
      'F7 = F8 → 10.00',
      'D8 = ROUND(SUM(D9,D10),2) → 30.00',
      'E8 = E9 → 20.00',
      'F8 = F10 → 10.00',
      'D9 = E9 → 20.00',
      'D10 = F10 → 10.00',
    ]);
  });

  it('a total that its parts do not make stays the number that was printed', () => {
    const found = formulas(budget('|合计|31.00|20.00|10.00\n2070101|丙|30.00|20.00|10.00'));
    expect(found.some((line) => line.startsWith('D6 '))).toBe(false);
  });

  it('a list is summed by its total', () => {
    const table = procurement('甲|展柜|#2|1.50|3.00\n乙|印刷|#1|0.80|0.80');
    const first = table.rows[0];
    if (first === undefined) throw new Error('no row');
    const total = {
      ...first,
      key: 'total',
      role: 'total' as const,
      cells: { ...expenditure('|合计|3.80||').rows[0]?.cells },
    };
    const rows = [
      { ...total, cells: { project: first.cells.project, amount: total.cells.total } },
      ...table.rows,
    ];
    const found = formulas(
      writeXlsx(disclosure({ tables: [{ ...table, rows: rows as typeof table.rows }] })),
    );
    expect(found).toEqual(['E5 = ROUND(SUM(E6,E7),2) → 3.80']);
  });

  it('numbers are numbers in the format they were printed in, codes and formulas of strangers are text', () => {
    const out = budget('|=1+1|1,234.50|1,234.50|\n207|甲|1,234.50|1,234.50|');
    const sheet = member(out, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<v>1234.50</v>');
    expect(member(out, 'xl/styles.xml')).toContain('formatCode="#,##0.00"');
    expect(sheet).not.toContain('<f>=1+1');
    expect(member(out, 'xl/sharedStrings.xml')).toContain('<t xml:space="preserve">=1+1</t>');
    expect(member(out, 'xl/sharedStrings.xml')).toContain('>207<');
  });

  it('headings stay in sight and are merged', () => {
    const sheet = member(budget('|合计|1.00|1.00|'), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<mergeCell ref="B3:C3"/>');
  });

  it('the same disclosure gives the same bytes', () => {
    expect(writeXlsx(sample())).toEqual(writeXlsx(sample()));
  });
});

it.each([
  [0, 0, 'A1'],
  [9, 25, 'Z10'],
  [0, 26, 'AA1'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(addressOf(row, column)).toBe(address);
});
