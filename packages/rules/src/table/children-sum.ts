import type { Rule } from '../engine/rule.ts';
import { additive, isCoded, printedTables } from './additive.ts';
import { outline } from './outline.ts';
import { sums } from './parts.ts';

/** In every column: a coded row is the sum of the rows directly under it (类 = Σ 款, 款 = Σ 项). */
export const childrenSum: Rule = {
  id: 'table.children.sum',
  severity: 'error',
  title: { zh: '上级科目等于所属下级科目之和', en: 'A code is the sum of the codes directly under it' },
  message: {
    zh: '{form}“{measure}”列，{row}：{equation}，相差 {difference} {unit}',
    en: '{form}, column “{measure}”, {row}: {equation}, off by {difference} {unit}',
  },
  basis: '政府收支分类科目类、款、项的隶属关系',
  *statements(facts) {
    for (const { form, table } of printedTables(facts, isCoded)) {
      const { children } = outline(table);
      for (const [parent, rows] of children) {
        for (const measure of additive(form.id)) {
          const statement = sums(
            facts.termIn(table, parent, measure),
            rows.map((row) => facts.termIn(table, row, measure)),
          );
          if (statement !== undefined) yield { statement, words: {} };
        }
      }
    }
  },
  examples: {
    pass: `general-public-expenditure
                   | total | basic | project
           total   | 10.00 | 6.00  | 4.00
           201     | 10.00 | 6.00  | 4.00
           20131   | 10.00 | 6.00  | 4.00
           2013101 | 6.00  | 6.00  |
           2013105 | 4.00  |       | 4.00`,
    fail: `general-public-expenditure
                   | total | basic | project
           total   | 10.00 | 6.00  | 4.00
           201     | 10.00 | 6.00  | 4.00
           20131   | 10.00 | 6.00  | 4.00
           2013101 | 6.00  | 6.00  |
           2013105 | 3.00  |       | 3.00`,
  },
};
