import type { Rule } from '../../engine/rule.ts';
import { isEmpty } from '../parts.ts';
import { lineOf, measureOf, totalOf } from './addresses.ts';
import { sumOf, tie } from './tie.ts';

const SOURCES = [
  ['fiscal', 'fiscal-appropriation'],
  ['special-account', 'fiscal-special-account'],
  ['own', 'unit-own-funds'],
  ['business', 'business'],
  ['operating', 'operating'],
  ['from-superior', 'from-superior'],
  ['from-affiliated', 'from-affiliated'],
  ['other', 'other'],
  ['carried-over', 'carried-over'],
] as const;

/** Lines of total revenue that are not this year's. */
const BEFORE = ['carried-over', 'surplus-used'];

/** 收入总表 合计 = 收支总表 收入总计, or 本年收入 where the table has no column for what is carried over. */
export const revenueTotal: Rule = tie({
  id: 'table.revenue-total.tie',
  severity: 'error',
  title: {
    zh: '收入总表合计等于收支总表收入',
    en: 'The total of the revenue table is the revenue of the summary',
  },
  kind: 'equal',
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    const table = facts.table(set.revenue);
    if (table === undefined) return;
    const all = facts.term(set.summary, 'revenue-total', set.measures.summary);
    if (facts.prints(table, 'carried-over')) {
      yield [totalOf(facts, set.revenue, 'total'), all];
      yield [
        totalOf(facts, set.revenue, 'current'),
        facts.term(set.summary, 'revenue-this-year', set.measures.summary),
      ];
    } else {
      const before = sumOf(BEFORE.map((line) => facts.term(set.summary, line, set.measures.summary)));
      const thisYear = lineOf(facts, set.summary, 'revenue-this-year', set.measures.summary);
      const onlyThisYear = before === undefined || isEmpty(before);
      yield [totalOf(facts, set.revenue, 'total'), onlyThisYear ? (all ?? thisYear) : thisYear];
    }
  },
  examples: {
    pass: `revenue-expenditure-summary
                             | budget
           revenue-this-year | 10.00
           carried-over      | 2.00
           revenue-total     | 12.00
           expenditure-total | 12.00
           revenue-summary
                 | total | current | carried-over
           total | 12.00 | 10.00   | 2.00`,
    fail: `revenue-expenditure-summary
                             | budget
           revenue-this-year | 10.00
           carried-over      | 2.00
           revenue-total     | 12.00
           expenditure-total | 12.00
           revenue-summary
                 | total | current | carried-over
           total | 13.00 | 11.00   | 2.00`,
  },
});

/** Each source of money: the same in 收入总表 and 收支总表. */
export const revenueSource: Rule = tie({
  id: 'table.revenue-source.tie',
  severity: 'error',
  title: {
    zh: '收入总表各收入来源合计等于收支总表对应收入行',
    en: 'Each source of revenue is the same in the revenue table and in the summary',
  },
  kind: 'equal',
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    for (const [measure, line] of SOURCES)
      yield [
        measureOf(facts, set.revenue, 'total', measure),
        lineOf(facts, set.summary, line, set.measures.summary),
      ];
  },
  examples: {
    pass: `revenue-expenditure-summary
                                 | budget
           general-public-budget | 9.00
           other                 | 1.00
           revenue-summary
                 | total | fiscal | other
           total | 10.00 | 9.00   | 1.00`,
    fail: `revenue-expenditure-summary
                                 | budget
           general-public-budget | 8.00
           other                 | 2.00
           revenue-summary
                 | total | fiscal | other
           total | 10.00 | 9.00   | 1.00`,
  },
});
