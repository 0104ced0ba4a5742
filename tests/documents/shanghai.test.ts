import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, WITHOUT } from './published.ts';

const BUDGET = [
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-public-expenditure',
  'government-fund-expenditure',
  'state-capital-expenditure',
  'basic-expenditure',
  'three-public-expenses',
];
const ACCOUNTS = [
  'final-revenue-expenditure-summary',
  'final-revenue',
  'final-expenditure',
  'final-appropriation-summary',
  'final-general-public-expenditure',
  'final-basic-expenditure',
  'final-three-public-expenses',
  'final-government-fund',
  'final-state-capital',
];

/** Rows printed in each table, counted on the pages; a two-sided table counts each side's lines. */
const BUDGETS = [
  ['commerce-commission-2025-budget.pdf', 2025, '上海市普陀区商务委员会', [16, 31, 31, 12, 31, 1, 1, 31, 7]],
  ['government-office-2025-budget.pdf', 2025, '上海市普陀区人民政府办公室', [13, 21, 21, 9, 21, 1, 1, 30, 7]],
  [
    'wanli-subdistrict-2024-budget.pdf',
    2024,
    '上海市普陀区人民政府万里街道办事处',
    [18, 67, 67, 14, 67, 1, 1, 32, 7],
  ],
] as const;

describe.skipIf(!published)(published ? 'disclosures of another region' : WITHOUT, () => {
  test.each(BUDGETS)(
    '%s: nine tables with every row, kind, edition, year, body',
    async (file, year, body, rows) => {
      const { document, tables } = await publishedDocument(`shanghai/${file}`);
      expect(document).toMatchObject({
        kind: 'budget',
        edition: 'department',
        year,
        body,
        template: 'shanghai',
      });
      expect(tables.map(({ form }) => form)).toEqual(BUDGET);
      expect(tables.map((table) => table.rows.length)).toEqual(rows);
      expect(tables.map(({ unit }) => unit)).toEqual([...Array(8).fill('元'), '万元']);
    },
  );

  test.each(BUDGETS)('%s: no error-grade finding', async (file) => {
    const { findings, verdicts } = check(await publishedDocument(`shanghai/${file}`));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.filter(({ rule, severity }) => rule.startsWith('table.') && severity !== 'hint')).toEqual(
      [],
    );
    expect(verdicts.pass).toBeGreaterThan(1000);
  });

  test('the final accounts: nine tables, and no arithmetic fault but two of a cent', async () => {
    const disclosure = await publishedDocument('shanghai/finance-bureau-2024-final.pdf');
    expect(disclosure.document).toMatchObject({
      kind: 'final-accounts',
      edition: 'department',
      year: 2024,
      body: '上海市普陀区财政局',
      template: 'shanghai',
    });
    expect(disclosure.tables.map(({ form }) => form).filter((form) => form.startsWith('final-'))).toEqual(
      ACCOUNTS,
    );
    const { findings } = check(disclosure);
    expect(
      findings.filter(({ rule, severity }) => rule.startsWith('table.') && severity === 'error'),
    ).toEqual([]);
  });

  test('the faulty final accounts: findings that the good ones do not have', async () => {
    const rules = async (file: string) =>
      check(await publishedDocument(`shanghai/${file}`)).findings.map(
        ({ rule, cells }) => `${rule} ${cells.map(({ text }) => text).join('|')}`,
      );
    const good = new Set(await rules('finance-bureau-2024-final.pdf'));
    const fresh = (await rules('finance-bureau-2024-final-faulty.pdf')).filter((one) => !good.has(one));
    expect(fresh.length).toBeGreaterThan(0);
  });

  test.each([
    'template-budget.xls',
    'template-department-budget.xlsx',
    'template-unit-budget.xlsx',
    'template-2024-final.pdf',
  ])('%s is an empty form, not a disclosure full of faults', async (file) => {
    const disclosure = await publishedDocument(`shanghai/${file}`);
    expect(disclosure.document.empty).toBe(true);
    expect(disclosure.tables.length).toBeGreaterThanOrEqual(9);
    expect(check(disclosure).findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
