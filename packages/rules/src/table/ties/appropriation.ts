import type { Rule } from '../../engine/rule.ts';
import { classByClass, classes, lineOf, spentThisYear, totalOf } from './addresses.ts';
import { fundsOf } from './table-set.ts';
import { NOTHING, tie } from './tie.ts';

const BASIS = '《中华人民共和国预算法实施条例》第五条第四款';

/** The appropriations of 财政拨款收支总表 are the appropriation lines of 收支总表. */
export const appropriationRevenue: Rule = tie({
  id: 'table.appropriation-revenue.tie',
  severity: 'error',
  title: {
    zh: '财政拨款收支总表的拨款收入等于收支总表对应收入行',
    en: 'Appropriations are the same in the appropriation summary and in the summary',
  },
  kind: 'equal',
  basis: BASIS,
  *pairs(facts, set) {
    for (const line of ['general-public-budget', 'government-fund', 'state-capital'])
      yield [
        facts.term(set.appropriation, line, set.measures.received),
        facts.term(set.summary, line, set.measures.summary),
      ];
    yield [
      facts.term(set.appropriation, 'revenue-this-year', set.measures.received),
      lineOf(facts, set.summary, 'fiscal-appropriation', set.measures.summary),
    ];
  },
  examples: {
    pass: `revenue-expenditure-summary
                                 | budget
           general-public-budget | 10.00
           government-fund       | 2.00
           appropriation-summary
                                 | amount
           general-public-budget | 10.00
           government-fund       | 2.00`,
    fail: `revenue-expenditure-summary
                                 | budget
           general-public-budget | 10.00
           government-fund       | 2.00
           appropriation-summary
                                 | amount
           general-public-budget | 11.00
           government-fund       | 1.00`,
  },
});

/** 财政拨款 is a part of all money: no line of 财政拨款收支总表 exceeds the same line of 收支总表. */
export const appropriationWithin: Rule = tie({
  id: 'table.appropriation-within.bound',
  severity: 'error',
  title: {
    zh: '财政拨款安排的支出不大于部门全部支出',
    en: 'Expenditure from appropriations never exceeds all expenditure',
  },
  kind: 'at-most',
  basis: BASIS,
  *pairs(facts, set) {
    for (const { key } of classes(facts, set.appropriation))
      yield [facts.term(set.appropriation, key, 'total'), facts.term(set.summary, key, set.measures.summary)];
    yield [
      facts.term(set.appropriation, 'expenditure-total', 'total'),
      facts.term(set.summary, 'expenditure-total', set.measures.summary),
    ];
    yield [
      facts.term(set.appropriation, 'opening-balance', set.measures.received),
      facts.term(set.summary, 'carried-over', set.measures.summary),
    ];
  },
  examples: {
    pass: `revenue-expenditure-summary
                             | budget
           expenditure-total | 10.00
           appropriation-summary
                             | total
           expenditure-total | 9.00`,
    fail: `revenue-expenditure-summary
                             | budget
           expenditure-total | 10.00
           appropriation-summary
                             | total
           expenditure-total | 11.00`,
  },
});

/** Each fund's column of 财政拨款收支总表 totals to the table of that fund. */
export const fundTotal: Rule = tie({
  id: 'table.fund-total.tie',
  severity: 'error',
  title: {
    zh: '财政拨款收支总表各项拨款的支出合计等于该项拨款的支出表合计',
    en: "Each fund's column of the appropriation summary totals to that fund's table",
  },
  kind: 'equal',
  basis: BASIS,
  *pairs(facts, set) {
    for (const { measure, form } of fundsOf(set)) {
      if (facts.table(form) === undefined) continue;
      yield [spentThisYear(facts, set.appropriation, measure), totalOf(facts, form, 'total') ?? NOTHING];
    }
  },
  examples: {
    pass: `appropriation-summary
                                 | total | general | fund
           expenditure-this-year | 10.00 | 8.00    | 2.00
           general-public-expenditure
                 | total | basic | project
           total | 8.00  | 6.00  | 2.00
           government-fund-expenditure
                 | total | basic | project
           total | 2.00  |       | 2.00`,
    fail: `appropriation-summary
                                 | total | general | fund
           expenditure-this-year | 10.00 | 8.00    | 2.00
           general-public-expenditure
                 | total | basic | project
           total | 8.00  | 6.00  | 2.00
           government-fund-expenditure
                 | total | basic | project`,
  },
});

/** And so does each class of it. */
export const fundClass: Rule = tie({
  id: 'table.fund-class.tie',
  severity: 'error',
  title: {
    zh: '财政拨款收支总表各类支出等于该项拨款支出表的同类科目',
    en: "Each class of the appropriation summary is that class in the fund's table",
  },
  kind: 'equal',
  basis: BASIS,
  *pairs(facts, set) {
    const summary = facts.table(set.appropriation);
    if (summary === undefined || classes(facts, set.appropriation).length === 0) return;
    for (const { measure, form } of fundsOf(set)) {
      if (facts.rows(form).length === 0 || !facts.prints(summary, measure)) continue;
      yield* classByClass(facts, [set.appropriation, measure], [form, 'total']);
    }
  },
  examples: {
    pass: `appropriation-summary
                                 | total | general
           201                   | 6.00  | 6.00
           208                   | 4.00  | 4.00
           expenditure-this-year | 10.00 | 10.00
           general-public-expenditure
                 | total | basic | project
           total | 10.00 | 8.00  | 2.00
           201   | 6.00  | 4.00  | 2.00
           208   | 4.00  | 4.00  |`,
    fail: `appropriation-summary
                                 | total | general
           201                   | 5.00  | 5.00
           208                   | 5.00  | 5.00
           expenditure-this-year | 10.00 | 10.00
           general-public-expenditure
                 | total | basic | project
           total | 10.00 | 8.00  | 2.00
           201   | 6.00  | 4.00  | 2.00
           208   | 4.00  | 4.00  |`,
  },
});
