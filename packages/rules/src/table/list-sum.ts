import type { Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { additive, printedTables } from './additive.ts';
import { sums } from './parts.ts';

/** In a list: the total is the sum of the lines, and a subtotal of the lines it stands over. */
export const listSum: Rule = {
  id: 'table.list.sum',
  severity: 'error',
  title: {
    zh: '清单的合计、小计等于所列各行之和',
    en: 'Total and subtotals of a list are the sum of its lines',
  },
  message: {
    zh: '{form}“{row}”的{measure}：{equation}，相差 {difference} {unit}',
    en: '{form}, {measure} of “{row}”: {equation}, off by {difference} {unit}',
  },
  basis: '报表行次关系',
  statements: listSums,
  examples: {
    pass: `procurement-budget
                    | item   | amount | general
           total    |        | 3.00   | 3.00
           复印纸   | 复印纸 | 1.00   | 1.00
           印刷服务 | 印刷   | 2.00   | 2.00`,
    fail: `procurement-budget
                    | item   | amount | general
           total    |        | 5.00   | 5.00
           复印纸   | 复印纸 | 1.00   | 1.00
           印刷服务 | 印刷   | 2.00   | 2.00`,
  },
};

function* listSums(facts: Facts): Generator<Instance> {
  for (const { form, table } of printedTables(facts, ({ rows }) => rows.by === 'list')) {
    for (const { whole, parts } of groups(table)) {
      for (const measure of additive(form.id)) {
        const statement = sums(
          facts.termIn(table, whole, measure),
          parts.map((row) => facts.termIn(table, row, measure)),
        );
        if (statement !== undefined) yield { statement, words: {} };
      }
    }
  }
}

interface Group {
  readonly whole: Row;
  readonly parts: Row[];
}

/** The total with every line, and each subtotal with the lines that follow it up to the next. */
function groups(table: Table): readonly Group[] {
  const total = table.rows.find(({ key }) => key === 'total');
  const groups: Group[] = total === undefined ? [] : [{ whole: total, parts: [] }];
  let subtotal: Group | undefined;
  for (const row of table.rows) {
    if (row === total) continue;
    if (isSubtotal(row)) {
      subtotal = { whole: row, parts: [] };
      groups.push(subtotal);
      continue;
    }
    subtotal?.parts.push(row);
    if (total !== undefined) groups[0]?.parts.push(row);
  }
  return groups;
}

function isSubtotal({ key, role, name }: Row): boolean {
  return role === 'total' || key.startsWith('subtotal') || /小计$/.test(name);
}
