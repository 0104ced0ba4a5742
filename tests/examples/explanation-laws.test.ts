import type { Claim, Disclosure } from '@mingzhang/model';
import { readClaims } from '@mingzhang/readers';
import { checkExplanation, claimsOf, type ExplainedSection, explain } from '@mingzhang/writers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetOf, type TinyTable, tableOf } from '../../packages/writers/test/explained.ts';

const OPERATING = [
  ['30201', '办公费'],
  ['30205', '水费'],
  ['30211', '差旅费'],
  ['30213', '维修（护）费'],
  ['30231', '公务用车运行维护费'],
  ['30239', '其他交通费用'],
] as const;
const ITEMS = [
  ['2013101', '行政运行'],
  ['2013102', '一般行政管理事务'],
  ['2013199', '其他党委办公厅（室）及相关机构事务支出'],
] as const;

/** Amounts in hundredths of 万元, and in 元 for a region that prints 元; nought is printed as a blank. */
const random = fc.record({
  step: fc.constantFrom(10_000, 100),
  personnel: fc.nat(90_000),
  operating: fc.array(fc.nat(9_000), { minLength: OPERATING.length, maxLength: OPERATING.length }),
  items: fc.array(fc.nat(90_000), { minLength: ITEMS.length, maxLength: ITEMS.length }),
  fund: fc.nat(3_000),
  capital: fc.nat(10),
  special: fc.nat(10),
  own: fc.nat(5_000),
  carried: fc.nat(400),
  three: fc.array(fc.nat(800), { minLength: 4, maxLength: 4 }),
  bought: fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 5_000 })), {
    maxLength: 5,
  }),
});
type Random = typeof random extends fc.Arbitrary<infer T> ? T : never;

/** A consistent budget: every whole is the sum of its parts. */
function budget(given: Random, template: string, year: number): Disclosure {
  const { step } = given;
  const fen = (count: number) => (count === 0 ? null : count * step);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const operating = sum(given.operating);
  const basic = given.personnel + operating;
  const general = sum(given.items) + basic;
  const revenue = general + given.fund + given.capital + given.special + given.own + given.carried;
  const [abroad = 0, purchase = 0, operation = 0, reception = 0] = given.three;
  const unit = step === 100 ? '元' : '万元';
  const appropriated = general + given.fund + given.capital;
  const lines = given.bought.map(([letter, count], i) => [
    `line-${i + 1}`,
    { 'item-code': `${letter}0501`, amount: count * step, sme: count * step },
  ]);
  const bought = sum(given.bought.map(([, count]) => count));
  const tables: Readonly<Record<string, TinyTable>> = {
    'revenue-expenditure-summary': {
      'fiscal-appropriation': { budget: fen(appropriated) },
      'general-public-budget': { budget: fen(general) },
      'government-fund': { budget: fen(given.fund) },
      'state-capital': { budget: fen(given.capital) },
      'fiscal-special-account': { budget: fen(given.special) },
      'unit-own-funds': { budget: fen(given.own) },
      'carried-over': { budget: fen(given.carried) },
      'revenue-total': { budget: fen(revenue) },
      'expenditure-total': { budget: fen(revenue) },
    },
    'expenditure-summary': {
      total: { total: fen(revenue), basic: fen(basic), project: fen(revenue - basic) },
    },
    'appropriation-summary': { 'expenditure-total': { total: fen(appropriated) } },
    'general-public-expenditure': {
      total: { total: fen(general) },
      '201': { name: '一般公共服务支出', total: fen(general) },
      '20131': { name: '党委办公厅（室）及相关机构事务', total: fen(general) },
      ...Object.fromEntries(
        ITEMS.map(([code, name], i) => [code, { name, total: fen(given.items[i] ?? 0) }]),
      ),
    },
    'government-fund-expenditure': given.fund === 0 ? {} : { total: { total: fen(given.fund) } },
    'state-capital-expenditure': given.capital === 0 ? {} : { total: { total: fen(given.capital) } },
    'basic-expenditure': {
      total: { total: fen(basic), personnel: fen(given.personnel), operating: fen(operating) },
      '302': { name: '商品和服务支出', total: fen(operating), personnel: null, operating: fen(operating) },
      ...Object.fromEntries(
        OPERATING.map(([code, name], i) => [code, { name, operating: fen(given.operating[i] ?? 0) }]),
      ),
    },
    'three-public-expenses': {
      'three-public': { total: fen(abroad + purchase + operation + reception) },
      abroad: { total: fen(abroad) },
      vehicles: { total: fen(purchase + operation) },
      'vehicle-purchase': { total: fen(purchase) },
      'vehicle-operation': { total: fen(operation) },
      reception: { total: fen(reception) },
    },
    'procurement-budget':
      bought === 0 ? {} : { total: { amount: fen(bought), sme: fen(bought) }, ...Object.fromEntries(lines) },
    'fixed-assets': { total: { value: fen(revenue) } },
  };
  return budgetOf(
    Object.entries(tables).map(([form, rows]) => tableOf(form, rows, unit)),
    { template, year },
  );
}

function amountAt(disclosure: Disclosure, { form, row, measure }: NonNullable<Claim['binding']>): number {
  const table = disclosure.tables.find((one) => one.form === form);
  const cell = table?.rows.find(({ key }) => key === row)?.cells[measure];
  return cell?.kind === 'amount' ? cell.fen : 0;
}

function textOf(sections: readonly ExplainedSection[]): string {
  return sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}

describe.each(['hebei', 'shanghai', 'standard'])(
  'an explanation of layout %s over random budgets',
  (layout) => {
    const told = (
      run: (now: Disclosure, before: Disclosure, sections: readonly ExplainedSection[]) => void,
    ) =>
      fc.assert(
        fc.property(random, random, (one, other) => {
          const now = budget(one, layout, 2025);
          const before = budget({ ...other, step: one.step }, layout, 2024);
          run(now, before, explain(now, before));
        }),
        { numRuns: 60 },
      );

    test('read back, every bound figure is what its cell says', () =>
      told((now, before, sections) => {
        const claims = readClaims(sections, now.tables, now.document);
        expect(claims.filter(({ binding }) => binding !== undefined).length).toBeGreaterThan(12);
        for (const { kind, binding, fen, step, text } of claims) {
          if (binding === undefined || fen === undefined) continue;
          const cell = amountAt(now, binding) - (kind === 'delta' ? amountAt(before, binding) : 0);
          expect(Math.abs(cell - fen), `${text} ${JSON.stringify(binding)}`).toBeLessThanOrEqual(
            (step ?? 0) / 2,
          );
        }
      }));

    test('a figure the reader binds is bound to the same cell here', () =>
      told((now, _, sections) => {
        const own = new Map(claimsOf(sections, now).map((claim) => [JSON.stringify(claim.place), claim]));
        for (const { kind, place, binding, text } of readClaims(sections, now.tables, now.document)) {
          if (binding === undefined || kind === 'percent' || text === '持平') continue;
          expect(own.get(JSON.stringify(place)), text).toMatchObject({ kind, text, binding });
        }
      }));

    test('nothing is wrong with it but what only a person knows', () =>
      told((now, before, sections) => {
        const found = checkExplanation(sections, { ...now, claims: claimsOf(sections, now) }, before);
        const rules = found.map(({ rule, message }) => `${rule} ${message}`);
        expect(rules.filter((rule) => !/^explanation\.(?:place\.open|reason\.missing)/.test(rule))).toEqual(
          [],
        );
        const done = sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map((one) => ({
            ...one,
            text: one.text.replace(/〔[^〕]*〕/g, '业务工作量变化'),
          })),
        }));
        expect(checkExplanation(done, { ...now, claims: claimsOf(sections, now) }, before)).toEqual([]);
      }));

    test('no word is left over', () =>
      told((_, __, sections) => {
        expect(textOf(sections)).not.toMatch(
          /undefined|null|NaN|[，、；：]{2}|，。|：。|（）|增加0\.00|减少0\.00|-\d/,
        );
      }));
  },
);
