import type { Rule } from '../../engine/rule.ts';
import { classByClass, classes, spentThisYear, totalOf } from './addresses.ts';
import { tie } from './tie.ts';

/** 支出总表 合计 = 收支总表 本年支出合计. */
export const expenditureTotal: Rule = tie({
  id: 'table.expenditure-total.tie',
  severity: 'error',
  title: {
    zh: '支出总表合计等于收支总表本年支出合计',
    en: "The total of the expenditure table is the summary's expenditure of the year",
  },
  kind: 'equal',
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    yield [totalOf(facts, set.expenditure, 'total'), spentThisYear(facts, set.summary, set.measures.summary)];
  },
  examples: {
    pass: `revenue-expenditure-summary
                                 | budget
           expenditure-this-year | 10.00
           expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00`,
    fail: `revenue-expenditure-summary
                                 | budget
           expenditure-this-year | 10.00
           expenditure-summary
                 | total | basic | project
           total | 10.50 | 6.00  | 4.50`,
  },
});

/** Each 类 of 支出总表 is the line of that name in 收支总表. */
export const expenditureClass: Rule = tie({
  id: 'table.expenditure-class.tie',
  severity: 'error',
  title: {
    zh: '支出总表各类科目等于收支总表对应支出行',
    en: 'Each class of the expenditure table is its line in the summary',
  },
  kind: 'equal',
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    if (classes(facts, set.summary).length === 0 || facts.rows(set.expenditure).length === 0) return;
    yield* classByClass(facts, [set.expenditure, 'total'], [set.summary, set.measures.summary]);
  },
  examples: {
    pass: `revenue-expenditure-summary
                                 | budget
           201                   | 8.00
           208                   | 2.00
           expenditure-this-year | 10.00
           expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           201   | 8.00  | 4.00  | 4.00
           208   | 2.00  | 2.00  |`,
    fail: `revenue-expenditure-summary
                                 | budget
           201                   | 7.00
           208                   | 3.00
           expenditure-this-year | 10.00
           expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           201   | 8.00  | 4.00  | 4.00
           208   | 2.00  | 2.00  |`,
  },
});
