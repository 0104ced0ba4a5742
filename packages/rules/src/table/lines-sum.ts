import { type Equation, type Form, formEquations, type Node } from '@mingzhang/forms';
import type { Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { additive, printedTables } from './additive.ts';
import { isClass, sums } from './parts.ts';

/** In every column: a named line is the sum of the lines it consists of (收入总计 = 本年收入合计 + 上年结转). */
export const linesSum: Rule = {
  id: 'table.lines.sum',
  severity: 'error',
  title: { zh: '合计行等于其组成各行之和', en: 'A total line is the sum of the lines it consists of' },
  message: {
    zh: '{form}“{measure}”列：{equation}，相差 {difference} {unit}',
    en: '{form}, column “{measure}”: {equation}, off by {difference} {unit}',
  },
  basis: '报表行次关系',
  statements: lineSums,
  examples: {
    pass: `three-public-expenses
                             | total
           three-public      | 5.00
           vehicles          | 3.00
           vehicle-purchase  |
           vehicle-operation | 3.00
           reception         | 2.00`,
    fail: `three-public-expenses
                             | total
           three-public      | 5.00
           vehicles          | 3.00
           vehicle-purchase  | 1.00
           vehicle-operation | 3.00
           reception         | 2.00`,
  },
};

function* lineSums(facts: Facts): Generator<Instance> {
  for (const { form, table } of printedTables(facts, ({ rows }) => rows.by === 'lines')) {
    const equations = formEquations(form.id).filter((equation) => equation.kind === 'lines');
    for (const equation of equations) {
      const whole = facts.rowIn(table, equation.whole);
      if (whole === undefined) continue;
      const parts = partRows(facts, form, table, equation);
      if (parts.length === 0) continue;
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

type LinesEquation = Extract<Equation, { kind: 'lines' }>;

/** The rows whose sum a line is: its nearest printed parts, and the classes where they stand under it. */
function partRows(facts: Facts, form: Form, table: Table, equation: LinesEquation): Row[] {
  const { rows } = form;
  const under =
    rows.by === 'lines' ? rows.sides.find(({ side }) => side === equation.side)?.classesUnder : undefined;
  const classes = () => table.rows.filter((row) => row.side === equation.side && isClass(row));
  const nearest = (nodes: readonly Node[]): Row[] =>
    nodes.flatMap(({ id, parts }) => {
      const row = facts.rowIn(table, id);
      if (row !== undefined) return [row];
      return id === under ? [...classes(), ...nearest(parts)] : nearest(parts);
    });
  return equation.classes ? [...classes(), ...nearest(equation.parts)] : nearest(equation.parts);
}
