import type { Rule } from '../engine/rule.ts';
import { additive, isCoded, printedTables } from './additive.ts';
import { outline } from './outline.ts';
import { sums } from './parts.ts';

/** In every column: the total row is the sum of the coded rows that stand under no other (合计 = Σ 类). */
export const totalSum: Rule = {
  id: 'table.total.sum',
  severity: 'error',
  title: { zh: '合计行等于各类科目之和', en: 'The total row is the sum of the classes' },
  message: {
    zh: '{form}“{measure}”列合计：{equation}，相差 {difference} {unit}',
    en: '{form}, total of column “{measure}”: {equation}, off by {difference} {unit}',
  },
  basis: '报表行次关系',
  *statements(facts) {
    for (const { form, table } of printedTables(facts, isCoded)) {
      const total = facts.rowIn(table, 'total');
      const { tops } = outline(table);
      if (total === undefined || tops.length === 0) continue;
      for (const measure of additive(form.id)) {
        const statement = sums(
          facts.termIn(table, total, measure),
          tops.map((row) => facts.termIn(table, row, measure)),
        );
        if (statement !== undefined) yield { statement, words: {} };
      }
    }
  },
  examples: {
    pass: `expenditure-summary
                 | total | basic | project
           total | 12.00 | 8.00  | 4.00
           201   | 10.00 | 6.00  | 4.00
           208   | 2.00  | 2.00  |`,
    fail: `expenditure-summary
                 | total | basic | project
           total | 12.20 | 8.20  | 4.00
           201   | 10.00 | 6.00  | 4.00
           208   | 2.00  | 2.00  |`,
  },
};
