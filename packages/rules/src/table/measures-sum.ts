import { formEquations } from '@mingzhang/forms';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { printedTables } from './additive.ts';
import { nearestPrinted, sums } from './parts.ts';

/** In every row: a column is the sum of the columns it consists of (合计 = 基本支出 + 项目支出). */
export const measuresSum: Rule = {
  id: 'table.measures.sum',
  severity: 'error',
  title: { zh: '每一行的合计等于各列之和', en: 'In every row the total is the sum of its columns' },
  message: {
    zh: '{form}“{row}”：{equation}，相差 {difference} {unit}',
    en: '{form}, “{row}”: {equation}, off by {difference} {unit}',
  },
  basis: '报表栏次关系',
  statements: rowSums,
  examples: {
    pass: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           201   | 10.00 | 6.00  | 4.00`,
    fail: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.10
           201   | 10.00 | 6.00  | 4.10`,
  },
};

function* rowSums(facts: Facts): Generator<Instance> {
  for (const { form, table } of printedTables(facts, ({ rows }) => rows.by !== 'record')) {
    for (const equation of formEquations(form.id)) {
      if (equation.kind !== 'measures') continue;
      const { whole, side } = equation;
      const parts = nearestPrinted(equation.parts, (id) => facts.prints(table, id));
      if (parts.length === 0) continue;
      for (const row of table.rows) {
        if (side !== undefined && row.side !== undefined && row.side !== side) continue;
        const statement = sums(
          facts.termIn(table, row, whole),
          parts.map((part) => facts.termIn(table, row, part)),
        );
        if (statement !== undefined) yield { statement, words: {} };
      }
    }
  }
}
