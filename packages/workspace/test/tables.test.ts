import type { Template } from '@mingzhang/forms';
import type { Disclosure, Table } from '@mingzhang/model';
import { read } from '@mingzhang/readers';
import { check } from '@mingzhang/rules';
import { laidOut, write } from '@mingzhang/writers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeTables,
  differences,
  type Receipt,
  type Spending,
  type TypedCell,
  withTyped,
} from '../src/index.ts';
import { budget, table } from './lines-language.ts';

const HEADING = { template: 'hebei', year: 2025, body: '区委办' } as const;

function disclosureOf(tables: readonly Table[], template: Template = HEADING.template): Disclosure {
  return {
    source: { path: 'lines', sha256: '0'.repeat(64), format: 'xlsx' },
    document: {
      kind: 'budget',
      edition: 'department',
      year: HEADING.year,
      body: HEADING.body,
      bodyCode: null,
      template,
      evidence: [],
    },
    blocks: [],
    tables,
    projects: [],
    sections: [],
    claims: [],
    unread: [],
  };
}

const FEN = fc.oneof(
  fc.integer({ min: 1, max: 5_000_000 }).map((hundreds) => hundreds * 10_000),
  fc.integer({ min: 1, max: 5_000_000_000 }),
);
const FUNCTIONAL = fc.constantFrom(
  '2013101',
  '2013105',
  '2080505',
  '2101101',
  '2210201',
  '2120801',
  '2230199',
);
const DEPARTMENTAL = fc.constantFrom(
  '30101',
  '30108',
  '30201',
  '30212',
  '30217',
  '30231',
  '30302',
  '31013',
  '30913',
);
const FUND = fc.constantFrom('general' as const, 'fund' as const, 'capital' as const);
const OWN = fc.constantFrom(
  'special-account' as const,
  'business' as const,
  'operating' as const,
  'from-superior' as const,
  'from-affiliated' as const,
  'other' as const,
);

/** 基本支出 has the nature its economic class has; what only own money may pay is paid of own money. */
const SPENDING: fc.Arbitrary<Spending> = fc.oneof(
  fc
    .record({ functional: FUNCTIONAL, departmental: DEPARTMENTAL, source: fc.oneof(FUND, OWN), fen: FEN })
    .map((line) => ({
      ...line,
      nature: /^30[13]/.test(line.departmental) ? ('personnel' as const) : ('operating' as const),
    })),
  fc.record({
    functional: FUNCTIONAL,
    departmental: fc.option(DEPARTMENTAL, { nil: undefined }),
    source: fc.oneof(FUND, OWN),
    nature: fc.constantFrom('project' as const, 'carried-forward' as const),
    fen: FEN,
  }),
  fc.record({
    functional: FUNCTIONAL,
    source: OWN,
    nature: fc.constantFrom('business' as const, 'to-superior' as const, 'to-affiliated' as const),
    fen: FEN,
  }),
);

const TEMPLATE = fc.constantFrom<Template>('hebei', 'shanghai', 'standard');

/** Lines in which all that is spent is received, some of it carried over from last year. */
const BUDGET = fc.array(fc.tuple(SPENDING, fc.boolean()), { maxLength: 40 }).map((pairs) => ({
  spending: pairs.map(([line]) => line),
  receipts: pairs.map(
    ([{ functional, source, fen }, over]): Receipt => ({
      functional,
      source,
      fen,
      origin: over ? 'carried-over' : 'current',
    }),
  ),
}));

describe('tables computed from random lines', () => {
  test('satisfy every rule of tables in every template', () => {
    fc.assert(
      fc.property(BUDGET, TEMPLATE, (lines, template) => {
        const tables = computeTables(lines, { ...HEADING, template });
        const { findings, verdicts } = check(disclosureOf(tables, template));
        const wrong = findings.filter(
          ({ rule, severity }) => rule.startsWith('table.') && severity === 'error',
        );
        expect(wrong.map(({ message }) => message)).toEqual([]);
        if (lines.spending.length > 0) expect(verdicts.pass).toBeGreaterThan(20);
      }),
      { numRuns: 300 },
    );
  });

  test('are read back from their page as they were, in every template', async () => {
    await fc.assert(
      fc.asyncProperty(BUDGET, TEMPLATE, async (lines, template) => {
        const tables = computeTables(lines, { ...HEADING, template });
        const printed = laidOut(disclosureOf(tables, template));
        const back = await read(await write(printed, 'html'), { path: 'tables.html' });
        expect(back.tables.map(amountsOf)).toEqual(printed.tables.map(amountsOf));
      }),
      { numRuns: 60 },
    );
  });

  test('are printed exactly, and differ in nothing from themselves typed', () => {
    fc.assert(
      fc.property(BUDGET, TEMPLATE, (lines, template) => {
        const tables = computeTables(lines, { ...HEADING, template });
        const typed = tables.flatMap(typedOf);
        expect(differences(tables, typed)).toEqual([]);
        for (const one of tables) expect(withTyped(one, typed, template).rows).toEqual(one.rows);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['hebei', 'shanghai', 'standard'] as const)(
    'all tables of %s stand, an empty one with a note that fits',
    (template) => {
      const tables = computeTables({ spending: [], receipts: [] }, { ...HEADING, template });
      expect(tables.map(({ form }) => form)).toHaveLength(9);
      const { findings } = check(disclosureOf(tables, template));
      expect(findings.filter(({ rule }) => /^form\.table\.(empty-note|note-fits|unit)$/.test(rule))).toEqual(
        [],
      );
    },
  );
});

const LINES = budget(`
  2013101 30101 general personnel 400
  2013101 30217 general operating 5
  2013105 30217 general project 20.5
  2080505 30108 business personnel 30
  2120899 - fund project 9
  receipt 2013101 general current 405
  receipt 2013105 general carried-over 20.5
  receipt 2080505 business current 30
  receipt 2120899 fund current 9`);

test.each([
  [
    'expenditure-summary',
    `total 合计 | 464.50 | 435.00 | 29.50
     201 一般公共服务支出 | 425.50 | 405.00 | 20.50
     20131 党委办公厅（室）及相关机构事务 | 425.50 | 405.00 | 20.50
     2013101 行政运行 | 405.00 | 405.00 |
     2013105 专项业务 | 20.50 | | 20.50
     208 社会保障和就业支出 | 30.00 | 30.00 |
     20805 行政事业单位养老支出 | 30.00 | 30.00 |
     2080505 机关事业单位基本养老保险缴费支出 | 30.00 | 30.00 |
     212 城乡社区支出 | 9.00 | | 9.00
     21208 国有土地使用权出让收入安排的支出 | 9.00 | | 9.00
     2120899 其他国有土地使用权出让收入安排的支出 | 9.00 | | 9.00`,
  ],
  [
    'basic-expenditure',
    `total 合计 | 405.00 | 400.00 | 5.00
     301 工资福利支出 | 400.00 | 400.00 |
     30101 基本工资 | 400.00 | 400.00 |
     302 商品和服务支出 | 5.00 | | 5.00
     30217 公务接待费 | 5.00 | | 5.00`,
  ],
])('%s', (form, expected) => {
  expect(table(computeTables(LINES, HEADING), form)).toEqual(expected.split('\n').map((line) => line.trim()));
});

test('a line without an economic code is shown as such, in the total', () => {
  const tables = computeTables(budget('2013101 - general operating 5'), HEADING);
  expect(table(tables, 'basic-expenditure')).toEqual([
    'total 合计 | 5.00 | 5.00',
    'uncoded 未填科目 | 5.00 | 5.00',
  ]);
});

test('what was typed otherwise than the lines come to', () => {
  const tables = computeTables(LINES, HEADING);
  const cell = (row: string, fen: number, holds: TypedCell['holds'] = 'amount'): TypedCell => ({
    form: 'expenditure-summary',
    row,
    measure: 'basic',
    holds,
    text: '',
    ...(holds === 'amount' ? { fen, step: 10_000 } : {}),
  });
  const typed = [
    cell('2013101', 405_004_000),
    cell('20131', 415_000_000),
    cell('208', 0, 'blank'),
    cell('2080505', 0, 'withheld'),
    cell('2210201', 7_000_000),
  ];
  expect(differences(tables, typed).map(({ typed: { row }, difference }) => [row, difference])).toEqual([
    ['20131', 10_000_000],
    ['208', -30_000_000],
    ['2210201', 7_000_000],
  ]);
  const shown = tables
    .map((one) => withTyped(one, typed, HEADING.template))
    .find(({ form }) => form === 'expenditure-summary');
  expect(shown?.rows.map(({ key }) => key).slice(-1)).toEqual(['2210201']);
  expect(shown?.rows.find(({ key }) => key === '2080505')?.cells.basic).toMatchObject({
    absence: 'withheld',
  });
});

test('a row that was typed stands above a total that is printed below', () => {
  const lines = budget(`
    2013101 30101 general personnel 400
    2210201 30113 general personnel 30`);
  const typed: TypedCell = {
    ...{ form: 'expenditure-summary', row: '2299999', measure: 'total' },
    ...{ holds: 'amount', text: '5', fen: 500, step: 100 },
  };
  const rowsIn = (template: Template) =>
    computeTables(lines, { ...HEADING, template })
      .filter(({ form }) => form === typed.form)
      .flatMap((one) => withTyped(one, [typed], template).rows.map(({ key }) => key));
  expect(rowsIn('shanghai').slice(-2)).toEqual(['2299999', 'total']);
  expect(rowsIn('hebei').slice(-1)).toEqual(['2299999']);
});

/** Every amount that a table prints, by row and column. */
function amountsOf({ form, unit, rows }: Table) {
  return {
    form,
    unit,
    amounts: rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([measure, cell]) =>
        cell.kind === 'amount' ? [`${key}/${measure} ${cell.fen} ${cell.text}`] : [],
      ),
    ),
  };
}

function typedOf({ form, rows }: Table): TypedCell[] {
  return rows.flatMap(({ key, cells }) =>
    Object.entries(cells).flatMap(([measure, cell]): TypedCell[] => {
      const at = { form, row: key, measure, text: cell.text };
      if (cell.kind === 'amount') return [{ ...at, holds: 'amount', fen: cell.fen, step: cell.step }];
      if (cell.kind === 'absent') return [{ ...at, holds: 'blank' }];
      return [{ ...at, holds: 'text' }];
    }),
  );
}
