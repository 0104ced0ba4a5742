import { formEquations } from '@mingzhang/forms';
import type { Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { additive, printedTables } from './additive.ts';
import { isEmpty } from './parts.ts';

/** A 其中 is never more than what it is of. */
export const shareBound: Rule = {
  id: 'table.share.bound',
  severity: 'error',
  title: { zh: '“其中”项不大于其所属的总数', en: 'A share never exceeds what it is of' },
  message: {
    zh: '{form}：{equation}，“其中”项多出 {difference} {unit}',
    en: '{form}: {equation}, the share exceeds it by {difference} {unit}',
  },
  basis: '报表行次关系',
  statements: bounds,
  examples: {
    pass: `fixed-assets
                     | value
           total     | 9.00
           buildings | 9.00
           offices   | 4.00`,
    fail: `fixed-assets
                     | value
           total     | 9.00
           buildings | 9.00
           offices   | 9.50`,
  },
};

function* bounds(facts: Facts): Generator<Instance> {
  for (const { form, table } of printedTables(facts, () => true)) {
    for (const equation of formEquations(form.id)) {
      if (equation.kind !== 'share') continue;
      const { part, whole } = equation;
      if (equation.of === 'measure') {
        for (const row of table.rows) yield* within(facts, table, [row, part], [row, whole]);
        continue;
      }
      const [partRow, wholeRow] = [facts.rowIn(table, part), facts.rowIn(table, whole)];
      if (partRow === undefined || wholeRow === undefined) continue;
      for (const measure of additive(form.id))
        yield* within(facts, table, [partRow, measure], [wholeRow, measure]);
    }
  }
}

type At = readonly [Row, string];

function* within(facts: Facts, table: Table, part: At, whole: At): Generator<Instance> {
  const left = facts.termIn(table, ...part);
  const right = facts.termIn(table, ...whole);
  if (left === undefined || right === undefined || isEmpty(left)) return;
  yield { statement: { kind: 'at-most', left, right }, words: {} };
}
