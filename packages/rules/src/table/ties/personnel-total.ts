import type { Rule } from '../../engine/rule.ts';
import { outline } from '../outline.ts';
import { sumOf, tie } from './tie.ts';

const PERSONNEL = new Set(['301', '303']);

/** Where the basic-expenditure table prints 人员经费合计 and 公用经费合计 as lines, they are sums of their classes. */
export const personnelTotal: Rule = tie({
  id: 'table.personnel-total.sum',
  severity: 'warning',
  title: {
    zh: '人员经费合计为 301、303 类之和，公用经费合计为其余各类之和',
    en: 'Personnel is the sum of 301 and 303, operating the sum of the other classes',
  },
  kind: 'equal',
  message: {
    zh: '{form}：{equation}，相差 {difference} {unit}',
    en: '{form}: {equation}, off by {difference} {unit}',
  },
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    const table = facts.table(set.basic);
    if (table === undefined) return;
    for (const line of ['personnel-total', 'operating-total']) {
      const rows = outline(table).tops.filter(
        ({ code = '' }) => PERSONNEL.has(code) === (line === 'personnel-total'),
      );
      yield [
        facts.term(set.basic, line, 'total'),
        sumOf(rows.map((row) => facts.termIn(table, row, 'total'))),
      ];
    }
  },
  examples: {
    pass: `final-basic-expenditure
                           | total
           301             | 5.00
           303             | 1.00
           personnel-total | 6.00
           302             | 2.00
           operating-total | 2.00`,
    fail: `final-basic-expenditure
                           | total
           301             | 5.00
           303             | 1.00
           personnel-total | 5.00
           302             | 3.00
           operating-total | 3.00`,
  },
});
