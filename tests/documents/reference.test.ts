import { check } from '@mingzhang/rules';
import { describe, expect, test } from 'vitest';
import { published, publishedDocument, said, WITHOUT } from './published.ts';

const FORMATS = ['txt', 'docx', 'html'] as const;
const reference = (format: string) => publishedDocument(`reference/beidaihe-party-office-2024.${format}`);

const BUDGET_TABLES = [
  ['revenue-expenditure-summary', 42],
  ['revenue-summary', 19],
  ['expenditure-summary', 19],
  ['appropriation-summary', 43],
  ['general-public-expenditure', 19],
  ['basic-expenditure', 25],
  ['government-fund-expenditure', 0],
  ['state-capital-expenditure', 0],
  ['three-public-expenses', 13],
  ['unit-list', 1],
  ['procurement-budget', 9],
  ['fixed-assets', 6],
] as const;

/** Indicators printed under each of the sixteen projects, counted by hand. */
const INDICATORS = [6, 8, 6, 9, 6, 6, 9, 8, 15, 9, 7, 9, 6, 6, 9, 6];

describe.skipIf(!published)(published ? 'the reference document' : WITHOUT, () => {
  test.each(FORMATS)('%s: every printed table, every row, every project', async (format) => {
    const disclosure = await reference(format);
    expect(disclosure.document).toMatchObject({
      kind: 'budget',
      edition: 'department',
      year: 2024,
      body: '区委办',
      bodyCode: '201',
      template: 'hebei',
    });
    expect(disclosure.tables.map(({ form, rows }) => [form, rows.length])).toEqual(BUDGET_TABLES);
    expect(disclosure.projects.map(({ indicators }) => indicators.length)).toEqual(INDICATORS);
    expect(disclosure.tables.length + disclosure.projects.flatMap(({ grids }) => grids).length).toBe(44);
    for (const { code, budget, fiscal, plan, goals, purpose } of disclosure.projects) {
      expect(code.text).toMatch(/^13030424P[0-9A-Z]{12}$/);
      expect([budget.kind, fiscal.kind, purpose.kind]).toEqual(['amount', 'amount', 'text']);
      expect(plan.map(({ until, share }) => `${until} ${share.text}`)).toEqual([
        '3月底 25%',
        '6月底 50%',
        '10月底 75%',
        '12月底 100%',
      ]);
      expect(goals.length).toBeGreaterThan(0);
    }
    expect(disclosure.unread.map(({ code }) => code).filter((code) => code !== 'page-number')).toEqual([]);
  });

  test.each(FORMATS.slice(1))('%s says what txt says', async (format) => {
    expect(said(await reference(format))).toEqual(said(await reference('txt')));
  });

  test('the totals are those of the cover page of the budget', async () => {
    const { tables } = await reference('txt');
    const total = tables
      .find(({ form }) => form === 'expenditure-summary')
      ?.rows.find(({ key }) => key === 'total');
    expect(['total', 'basic', 'project'].map((measure) => total?.cells[measure]?.text)).toEqual([
      '834.36',
      '556.59',
      '277.77',
    ]);
  });

  test.each(FORMATS)('%s: its arithmetic is right, its real faults are found', async (format) => {
    const { findings, verdicts } = check(await reference(format));
    expect(
      findings.filter(({ severity, verdict }) => severity === 'error' || verdict === 'cannot-check'),
    ).toEqual([]);
    expect(verdicts.pass).toBeGreaterThan(800);
    const found = (rule: string) =>
      findings
        .filter((finding) => finding.rule === rule)
        .map(({ cells }) => cells.map(({ text }) => text).join('|'));
    expect(found('table.three-public-within.bound')).toEqual([expect.stringContaining('3.55')]);
    expect(found('form.section.empty')).toHaveLength(1);
    expect(found('year.text.other')).toHaveLength(2);
    expect(found('text.delta.zero')).toHaveLength(1);
    expect(found('performance.target.yes-no')).toHaveLength(2);
    expect(found('performance.cost.operator')).toHaveLength(3);
    expect(found('procurement.price.times')).toEqual([]);
  });
});
