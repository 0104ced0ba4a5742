import type { Rule } from '../../engine/rule.ts';
import { totalOf } from './addresses.ts';
import { sumOf, tie } from './tie.ts';

/** 一般公共预算支出表 基本支出 = 基本支出表 合计. */
export const basicTotal: Rule = tie({
  id: 'table.basic-total.tie',
  severity: 'error',
  title: {
    zh: '一般公共预算支出表的基本支出等于基本支出表合计',
    en: 'Basic expenditure of the general public budget is the total of the basic-expenditure table',
  },
  kind: 'equal',
  basis: '《中华人民共和国预算法实施条例》第五条、第六条第三款',
  *pairs(facts, set) {
    yield [totalOf(facts, set.general, 'basic'), totalOf(facts, set.basic, 'total')];
  },
  examples: {
    pass: `general-public-expenditure
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           basic-expenditure
                 | total | personnel | operating
           total | 6.00  | 5.00      | 1.00`,
    fail: `general-public-expenditure
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           basic-expenditure
                 | total | personnel | operating
           total | 6.10  | 5.10      | 1.00`,
  },
});

/** Functional codes that are paid as one economic item. */
const PAID_AS = [
  [['2080505'], '30108'],
  [['2080506'], '30109'],
  [['2101101', '2101102'], '30110'],
  [['2101103'], '30111'],
  [['2210201'], '30113'],
] as const;

/** Contributions: the functional code and the economic item of one payment carry one amount. */
export const contributions: Rule = tie({
  id: 'table.contributions.tie',
  severity: 'warning',
  title: {
    zh: '养老、年金、医疗、公积金的功能科目基本支出等于对应经济科目',
    en: 'Pension, medical and housing contributions: function and economic item agree',
  },
  kind: 'equal',
  message: {
    zh: '同一笔缴费按功能和按经济分类列示不一致：{equation}，相差 {difference} {unit}',
    en: 'One contribution by function and by economic item: {equation}, off by {difference} {unit}',
  },
  basis: '政府收支分类科目；由已公开的预算归纳',
  *pairs(facts, set) {
    for (const [functional, economic] of PAID_AS) {
      const left = sumOf(functional.map((code) => facts.term(set.general, code, 'basic')));
      yield [left, facts.term(set.basic, economic, 'total')];
    }
  },
  examples: {
    pass: `general-public-expenditure
                   | total | basic | project
           2080505 | 4.00  | 4.00  |
           basic-expenditure
                 | total | personnel | operating
           30108 | 4.00  | 4.00      |`,
    fail: `general-public-expenditure
                   | total | basic | project
           2080505 | 4.00  | 4.00  |
           basic-expenditure
                 | total | personnel | operating
           30108 | 4.50  | 4.50      |`,
  },
});
