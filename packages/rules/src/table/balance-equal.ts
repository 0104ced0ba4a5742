import { formEquations } from '@mingzhang/forms';
import type { Rule } from '../engine/rule.ts';
import { printedTables } from './additive.ts';
import { sums } from './parts.ts';

/** 收入总计 = 支出总计. */
export const balanceEqual: Rule = {
  id: 'table.balance.equal',
  severity: 'error',
  title: { zh: '收入总计等于支出总计', en: 'Total revenue is total expenditure' },
  message: {
    zh: '{form}收支不平：{equation}，相差 {difference} {unit}',
    en: '{form} does not balance: {equation}, off by {difference} {unit}',
  },
  basis: '《中华人民共和国预算法实施条例》第五条',
  *statements(facts) {
    for (const { form, table } of printedTables(facts, ({ balances }) => balances !== undefined)) {
      for (const equation of formEquations(form.id)) {
        if (equation.kind !== 'balance') continue;
        const { left, right } = equation;
        const [one, other] = [facts.rowIn(table, left.row), facts.rowIn(table, right.row)];
        if (one === undefined || other === undefined) continue;
        const statement = sums(facts.termIn(table, one, left.measure), [
          facts.termIn(table, other, right.measure),
        ]);
        if (statement !== undefined) yield { statement, words: {} };
      }
    }
  },
  examples: {
    pass: `revenue-expenditure-summary
                             | budget
           revenue-total     | 10.00
           expenditure-total | 10.00`,
    fail: `revenue-expenditure-summary
                             | budget
           revenue-total     | 10.00
           expenditure-total | 10.10`,
  },
};
