import type { Words } from '@mingzhang/forms';
import { type CellRef, placeKey } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance, Statement, Term } from '../engine/tree.ts';
import { listSum } from '../table/list-sum.ts';
import { TABLE_RULES } from '../table/rules.ts';
import { projectsTotal } from '../table/ties/projects.ts';

/** An equation over printed amounts, with the withheld ones among them. */
interface Equation {
  readonly title: Words;
  readonly hidden: readonly CellRef[];
}

/** A list of things withheld by name prints its total on purpose: its note says that the total includes them. */
const LISTS = new Set([listSum, projectsTotal]);
const EQUATIONS = TABLE_RULES.filter((rule) => !LISTS.has(rule));

/**
 * A withheld amount cannot be worked out from what stands open. An equation with one withheld amount gives it away; what
 * it gives away may give away the next.
 */
export const withheldDerivable: Rule = {
  id: 'secrecy.withheld.derivable',
  severity: 'warning',
  title: {
    zh: '涉密的金额不能由公开的其他数推算出来',
    en: 'A withheld amount cannot be worked out from what is published',
  },
  message: {
    zh: '{form}“{row}”的{measure}写为涉密，但由“{law}”和公开的其他数就能推算出来；请由定密责任人复核：把同一等式里的另一个数一并不予公开，或并入上一级后公开。',
    en: '{form}, “{row}”: {measure} is withheld, yet “{law}” and the amounts in the open give it away. Have it reviewed: withhold a second amount of that equation too, or publish only the level above.',
  },
  basis: '《中华人民共和国预算法》第十四条第四款、《中华人民共和国保守国家秘密法》',
  *statements(facts): Generator<Instance> {
    if (!hidesAmounts(facts)) return;
    let equations = equationsOf(facts);
    while (true) {
      const open = equations.find(({ hidden }) => hidden.length === 1);
      const [cell] = open?.hidden ?? [];
      if (open === undefined || cell === undefined) break;
      yield {
        statement: { kind: 'holds', holds: false, cells: [cell] },
        words: { law: open.title.zh },
        wordsEn: { law: open.title.en },
      };
      const known = placeKey(cell.place);
      equations = equations.map(({ title, hidden }) => ({
        title,
        hidden: hidden.filter(({ place }) => placeKey(place) !== known),
      }));
    }
    for (const { hidden } of equations)
      if (hidden.length > 0) yield { statement: { kind: 'holds', holds: true, cells: hidden }, words: {} };
  },
  examples: {
    pass: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           201   | 7.00  | 涉密  | 涉密
           208   | 3.00  | 涉密  | 涉密`,
    fail: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           201   | 10.00 | 6.00  | 涉密`,
  },
};

function hidesAmounts({ disclosure: { tables, projects } }: Facts): boolean {
  const isHidden = (cell: { readonly kind: string; readonly absence?: string }) =>
    cell.kind === 'absent' && cell.absence === 'withheld';
  return (
    tables.some(({ rows }) => rows.some(({ cells }) => Object.values(cells).some(isHidden))) ||
    projects.some(({ budget, fiscal, other }) => [budget, fiscal, other].some(isHidden))
  );
}

function equationsOf(facts: Facts): readonly Equation[] {
  return EQUATIONS.flatMap(({ title, statements }) =>
    [...statements(facts)].flatMap(({ statement }) => {
      const hidden = hiddenIn(statement);
      return hidden.length > 0 ? [{ title, hidden }] : [];
    }),
  );
}

/** The withheld amounts of an equation, each once; none where something else in it could not be read. */
function hiddenIn(statement: Statement): readonly CellRef[] {
  if (statement.kind !== 'equal') return [];
  const cells = [...unknown(statement.left), ...unknown(statement.right)];
  if (cells.some(({ why }) => why !== 'withheld')) return [];
  return [...new Map(cells.map(({ cell }) => [placeKey(cell.place), cell])).values()];
}

type Unknown = Extract<Term, { kind: 'cell' }>;

function* unknown(term: Term): Iterable<Unknown> {
  if (term.kind === 'sum' || term.kind === 'difference') for (const part of term.of) yield* unknown(part);
  else if (term.kind === 'times') yield* unknown(term.term);
  else if (term.kind === 'cell' && term.value === undefined) yield term;
}
