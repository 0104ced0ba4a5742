import type { Rule } from '../engine/rule.ts';
import type { Term } from '../engine/tree.ts';
import { printedTables } from './additive.ts';
import { isEmpty } from './parts.ts';

/** 年初结转 + 本年收入 = 本年支出 + 年末结转, in every row of the final accounts of a fund. */
export const movementSum: Rule = {
  id: 'table.movement.sum',
  severity: 'error',
  title: {
    zh: '年初结转加本年收入等于本年支出加年末结转',
    en: 'Opening balance and revenue are expenditure and closing balance',
  },
  message: {
    zh: '{form}“{row}”：{equation}，相差 {difference} {unit}',
    en: '{form}, “{row}”: {equation}, off by {difference} {unit}',
  },
  basis: '《中华人民共和国预算法》第八十条；报表栏次关系',
  *statements(facts) {
    const moves = ({ measures }: { measures: readonly { id: string }[] }) =>
      measures.some(({ id }) => id === 'closing');
    for (const { table } of printedTables(facts, moves)) {
      for (const row of table.rows) {
        const [opening, revenue, total, closing] = ['opening', 'revenue', 'total', 'closing'].map((measure) =>
          facts.termIn(table, row, measure),
        );
        if (!opening || !revenue || !total || !closing) continue;
        const left: Term = { kind: 'sum', of: [opening, revenue] };
        const right: Term = { kind: 'sum', of: [total, closing] };
        if (!isEmpty(left) || !isEmpty(right)) yield { statement: { kind: 'equal', left, right }, words: {} };
      }
    }
  },
  examples: {
    pass: `final-government-fund
                 | opening | revenue | total | basic | project | closing
           total | 2.00    | 5.00    | 6.00  |       | 6.00    | 1.00`,
    fail: `final-government-fund
                 | opening | revenue | total | basic | project | closing
           total | 2.00    | 5.00    | 6.00  |       | 6.00    | 2.00`,
  },
};
