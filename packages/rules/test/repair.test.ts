import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { check } from '../src/index.ts';
import { causeOf } from '../src/repair/cause.ts';
import { TABLE_RULES } from '../src/table/rules.ts';
import { disclosure } from './language.ts';

const CLEAN = `expenditure-summary
               | total | basic | project
       total   | 13.95 | 8.35  | 5.60
       201     | 11.75 | 6.15  | 5.60
       20131   | 11.75 | 6.15  | 5.60
       2013101 | 6.15  | 6.15  |
       2013105 | 5.60  |       | 5.60
       208     | 2.20  | 2.20  |
       20805   | 2.20  | 2.20  |
       2080505 | 2.20  | 2.20  |`;
const TWICE = `${CLEAN}\n${CLEAN.replace('expenditure-summary', 'general-public-expenditure')}`;

/** Each repair as a line: address, value, cause; further cells behind a plus. */
function repairs(source: string): string[] {
  return (checkWith(TABLE_RULES, disclosure(source)).clusters ?? []).map(({ repairs: [first] }) => {
    const cells = [first, ...(first?.along ?? [])].map((one) =>
      one === undefined ? '' : `${one.cell.row}/${one.cell.measure}=${one.text}`,
    );
    return `${cells.join(' + ')} (${first?.cause})`;
  });
}

describe('the cell, value and cause of one fault', () => {
  test.each([
    ['two digits swapped', 'total   | 13.95', 'total   | 13.59', 'total/total=13.95 (swap)'],
    ['another digit', '2080505 | 2.20', '2080505 | 7.20', '2080505/total=2.20 (digit)'],
    ['the point moved', '208     | 2.20', '208     | 22.0', '208/total=2.20 (point)'],
    ['a blank', '2013105 | 5.60', '2013105 |     ', '2013105/total=5.60 (blank)'],
    ['元 among 万元', '2013105 | 5.60', '2013105 | 56000.00', '2013105/total=5.60 (unit)'],
    ['a sign', '2013105 | 5.60', '2013105 | -5.60', '2013105/total=5.60 (sign)'],
  ])('%s', (_, before, after, expected) => {
    expect(repairs(TWICE.replace(before, after))).toEqual([expected]);
  });

  test('an amount changed along its row is one cluster with both cells', () => {
    const source = TWICE.replace('13.95 | 8.35', '13.45 | 7.85');
    expect(repairs(source)).toEqual(['total/total=13.95 + total/basic=8.35 (digit)']);
  });

  test('amounts in one another’s columns', () => {
    const source = TWICE.replace('2013105 | 5.60  |       | 5.60', '2013105 | 5.60  | 5.60  |     ');
    expect(repairs(source)).toEqual([expect.stringMatching(/2013105\/(?:basic|project)=.*\(shifted\)$/)]);
  });

  test('a row that another table still prints', () => {
    const source = TWICE.replace('2013105 | 5.60  |       | 5.60\n', '');
    const [only, ...more] = checkWith(TABLE_RULES, disclosure(source)).clusters ?? [];
    expect(more).toEqual([]);
    expect(only?.repairs[0]).toMatchObject({
      cause: 'row',
      cell: { form: 'expenditure-summary', row: '2013105' },
    });
  });

  test('two faults are two clusters', () => {
    const source = TWICE.replace('2080505 | 2.20', '2080505 | 7.20').replace(
      '2013105 | 5.60',
      '2013105 | 5.80',
    );
    expect(repairs(source).sort()).toEqual(['2013105/total=5.60 (digit)', '2080505/total=2.20 (digit)']);
  });
});

describe('what a cluster says', () => {
  test('one headline, every finding in it, and each finding its repairs', () => {
    const { findings, clusters = [] } = check(
      disclosure(TWICE.replace('total   | 13.95', 'total   | 13.59')),
    );
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({
      headline: expect.stringContaining('印为 13.59，疑应为 13.95（相邻两位数字颠倒）'),
      headlineEn: expect.stringContaining('two neighbouring digits changed places'),
    });
    const equations = findings.filter(({ rule, verdict }) => verdict === 'fail' && rule.startsWith('table.'));
    expect(equations.length).toBeGreaterThan(1);
    for (const { id, cluster, repairs: own } of equations) {
      expect(cluster).toBe(clusters[0]?.id);
      expect(clusters[0]?.findings).toContain(id);
      expect(own?.[0]).toMatchObject({ value: 13_950_000, text: '13.95', unit: '万元' });
    }
  });

  test('a figure of the explanation, printed with its unit', () => {
    const source = `${CLEAN}
      section overall 二、部门预算安排的总体情况
      text 支出预算[支出预算|13.59万元|expenditure-summary/total/total]，基本支出[基本支出|8.35万元|expenditure-summary/total/basic]。`;
    const [only] = check(disclosure(source)).clusters ?? [];
    expect(only?.repairs[0]).toMatchObject({ text: '13.95万元', cause: 'swap' });
  });

  test('a document without failed equations has none', () => {
    expect(checkWith(TABLE_RULES, disclosure(TWICE)).clusters).toBeUndefined();
  });
});

describe('laws', () => {
  test('any one amount changed is given back, in a pair of tables that agree', () => {
    const amounts = [...TWICE.matchAll(/\d+\.\d\d/g)];
    fc.assert(
      fc.property(fc.nat(amounts.length - 1), fc.integer({ min: 1, max: 9 }), fc.nat(1), (at, by, place) => {
        const { 0: text, index } = amounts[at] as RegExpExecArray;
        const spot = place === 0 ? 0 : text.length - 2;
        const digit = (Number(text[spot]) + by) % 10;
        const wrong = text.slice(0, spot) + digit + text.slice(spot + 1);
        const source = TWICE.slice(0, index) + wrong + TWICE.slice(index + text.length);
        const first = checkWith(TABLE_RULES, disclosure(source)).clusters?.[0]?.repairs[0];
        expect(first?.cell.text).toBe(wrong);
        expect(first?.text).toBe(text);
      }),
    );
  });

  test('the work grows with the faults and not with their square', () => {
    const rows = Array.from({ length: 400 }, (_, n) => `甲${n} | 物${n} | ${n + 8}.00 | ${n + 1}.00`);
    const source = `procurement-budget\n | item | amount | general\n${rows.join('\n')}`;
    const { findings, clusters } = checkWith(TABLE_RULES, disclosure(source));
    expect(clusters).toHaveLength(400);
    expect(findings.every(({ cluster }) => cluster !== undefined)).toBe(true);
  });
});

test.each([
  ['834.63', '834.36', 'swap'],
  ['01.00', '10.00', 'swap'],
  ['2.10', '1.20', 'swap'],
  ['834.86', '834.36', 'digit'],
  ['034.36', '834.36', 'digit'],
  ['8343.60', '834.36', 'point'],
  ['83.43', '834.36', 'point'],
  ['0.05', '0.54', 'point'],
  ['8343600', '834.36', 'unit'],
  ['0.08', '834.36', 'unit'],
  ['34.36', '834.36', 'length'],
  ['-9.11', '9.11', 'sign'],
  ['', '9.11', 'blank'],
  ['9.11', '0.00', 'extra'],
  ['12.34', '98.76', 'other'],
] as const)('%s for %s is %s', (printed, meant, cause) => {
  expect(causeOf(printed, meant, false)).toBe(cause);
});
