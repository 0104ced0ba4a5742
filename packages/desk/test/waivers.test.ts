import type { WaiverRow } from '@mingzhang/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../src/files/csv.ts';
import { arranged, countsOf, daysLeft } from '../src/pages/administration/waivers/arrange.ts';
import { waiverSearch } from '../src/pages/administration/waivers/waiver-search.ts';
import { waiversCsv } from '../src/pages/administration/waivers/waivers-csv.ts';

const TODAY = '2026-02-20';

/** A waiver as `state expires department`; `more` says the rest where it matters. */
function row(words: string, more: Partial<WaiverRow> = {}): WaiverRow {
  const [state = '', expires = '', department = '312'] = words.split(' ');
  return {
    ...{ department, name: `第${department}局`, waiver: words, finding: 'f', rule: 'table.total.sum' },
    ...{
      title: { zh: '合计等于各项之和', en: 'A total is the sum' },
      message: { zh: '差一元', en: 'One off' },
    },
    ...{ reason: '已核实', author: { id: 'chen', name: '陈' }, approver: null, expires },
    state: state as WaiverRow['state'],
    ...more,
  };
}

const ROWS = [
  row('unmatched 2026-03-01 201', { message: null }),
  row('in-force 2026-12-31 312'),
  row('expired 2026-02-19 312'),
  row('in-force 2026-03-22 205'),
  row('waiting 2026-03-23 312'),
  row('waiting 2026-02-20 201', { reason: '本年不涉及' }),
];

function shown(search: Record<string, unknown>): readonly string[] {
  return arranged(ROWS, waiverSearch(search), TODAY).map(({ waiver }) => waiver);
}

describe('waivers', () => {
  test('stand with those that wait first, the soonest over before the others', () => {
    expect(shown({})).toEqual([
      'waiting 2026-02-20 201',
      'waiting 2026-03-23 312',
      'in-force 2026-03-22 205',
      'in-force 2026-12-31 312',
      'expired 2026-02-19 312',
      'unmatched 2026-03-01 201',
    ]);
  });

  test.each<[Record<string, unknown>, readonly string[]]>([
    [{ shown: 'soon' }, ['waiting 2026-02-20 201', 'in-force 2026-03-22 205']],
    [{ shown: 'expired' }, ['expired 2026-02-19 312']],
    [{ department: 201 }, ['waiting 2026-02-20 201', 'unmatched 2026-03-01 201']],
    [{ text: ' 不涉及 ' }, ['waiting 2026-02-20 201']],
    [{ text: 'TOTAL is', shown: 'unmatched' }, ['unmatched 2026-03-01 201']],
    [{ text: '差一元', department: '201' }, ['waiting 2026-02-20 201']],
    [{ shown: 'nonsense', text: '', department: {} }, shown({})],
  ])('asked for by %o', (search, expected) => {
    expect(shown(search)).toEqual(expected);
  });

  test('are counted by state, and by whether they are soon over', () => {
    expect(countsOf(ROWS, TODAY)).toEqual({ waiting: 2, 'in-force': 2, soon: 2, expired: 1, unmatched: 1 });
  });

  test.each([
    ['2026-02-20', 0],
    ['2026-02-19', -1],
    ['2026-03-22', 30],
    ['2028-02-29', 739],
  ])('until %s: %i days', (expires, days) => {
    expect(daysLeft(expires, TODAY)).toBe(days);
  });

  test('go into a file with a heading over each column', () => {
    const csv = waiversCsv([row('waiting 2026-03-02 312', { reason: '=1+1' })], TODAY, (zh) => zh);
    const [head = '', first = ''] = csv.slice(1).split('\r\n');
    expect(head.split(',')).toHaveLength(first.split(',').length);
    expect(first).toBe("312,第312局,table.total.sum,合计等于各项之和,差一元,'=1+1,陈,,2026-03-02,10,待批准");
  });
});

/** The cells of a csv file, read back as a spreadsheet reads them. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

describe('a csv file', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
    'takes %j for no formula',
    (text) => {
      expect(readCsv(csvOf([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  test('holds every text as it is, but for what would be a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', '-', '税', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const read = readCsv(csvOf(rows));
        expect(read.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(rows);
        expect(read.flat().filter((one) => /^\s*[=-]/.test(one))).toEqual([]);
      }),
    );
  });
});
