import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../packages/readers/src/html/read-html.ts';
import { readXls } from '../../packages/readers/src/workbook/read-xls.ts';
import { readXlsx } from '../../packages/readers/src/workbook/read-xlsx.ts';
import { published, WITHOUT } from './published.ts';

const folder = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));
const bytes = (path: string) => readFileSync(folder + path);
const REFERENCE = 'reference/beidaihe-party-office-2024';

const grids = ({ blocks }: Evidence) => blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));

/** Every text in reading order; numbers by value, for a workbook may print 41.00 as 41. */
function texts({ blocks }: Evidence): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'grid' ? block.rows.flat().map(({ text }) => text) : [block.text]))
    .map((text) => text.replace(/\s+/g, ''))
    .map((text) => (/^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text))
    .filter((text) => text !== '');
}

/** The texts of `wanted` that are not met in `given` when both are read forward together. */
function missing(wanted: readonly string[], given: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((text) => {
    const found = given.indexOf(text, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}

describe.skipIf(!published)(published ? 'published workbooks' : WITHOUT, () => {
  test('the reference xlsx holds every cell of the html, in order', () => {
    const evidence = readXlsx(bytes(`${REFERENCE}.xlsx`));
    expect(missing(texts(readHtml(bytes(`${REFERENCE}.html`))), texts(evidence))).toEqual([]);
    expect(evidence.unread).toEqual([]);
  });

  test('columns are the tables’, not the sheet’s 58', () => {
    const widths = grids(readXlsx(bytes(`${REFERENCE}.xlsx`))).map(({ width }) => width);
    expect(widths.slice(0, 10)).toEqual([5, 13, 9, 8, 6, 6, 6, 6, 6, 4]);
    expect(Math.max(...widths)).toBe(15);
  });

  test.each([
    ['template-department-budget.xlsx', readXlsx, []],
    ['template-unit-budget.xlsx', readXlsx, []],
    ['template-budget.xls', readXls, ['xls-without-borders']],
  ] as const)('shanghai/%s: nine tables, each in a sheet of its name', (name, read, codes) => {
    const evidence = read(bytes(`shanghai/${name}`));
    expect(grids(evidence)).toHaveLength(9);
    expect(new Set(grids(evidence).map(({ place }) => 'sheet' in place && place.sheet)).size).toBe(9);
    expect(evidence.unread.map(({ code }) => code)).toEqual(codes);
    const units = evidence.blocks.filter(
      (block) => block.kind === 'paragraph' && /^单位[:：]/.test(block.text),
    );
    expect(units).toHaveLength(9);
  });
});
