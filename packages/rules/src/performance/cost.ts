import { FEN_PER, type MoneyUnit } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance, Term } from '../engine/tree.ts';
import { indicatorCells, indicatorsOf, type Measured } from './indicators.ts';

const PER_HEAD = /人均|每人|每名/;
const PER_UNIT = /均|每|单次|单价|单位成本|标准|单台|单册/;

/** A ceiling of money: `≤0.54万元`, `≤5700元/人`. */
interface Ceiling {
  readonly measured: Measured;
  readonly term: Term;
  readonly per: string;
}

function ceilingOf(facts: Facts, measured: Measured): Ceiling | undefined {
  const { kind, target, name = '', description = '' } = measured;
  if (kind !== 'cost' || target?.kind !== 'quantity' || target.operator === '≥' || target.operator === '>')
    return undefined;
  const [unit = '', per = ''] = target.unit.split('/');
  const fenPer = FEN_PER[unit as MoneyUnit];
  if (fenPer === undefined) return undefined;
  const [cell] = indicatorCells(facts, measured, ['target']);
  if (cell === undefined) return undefined;
  const said = `${name}${description}`;
  const head = PER_HEAD.test(said) ? '人' : PER_UNIT.test(said) ? '?' : '';
  const fen = Math.round(target.value * fenPer);
  return { measured, per: per || head, term: { kind: 'cell', cell, value: { fen, step: 1 } } };
}

/** How many of a unit the quantity indicators name, where exactly one does. */
function quantityOf(
  all: readonly Measured[],
  unit: string,
): { count: number; measured: Measured } | undefined {
  const fits = all.flatMap((measured) => {
    const { kind, target } = measured;
    return kind === 'quantity' && target?.kind === 'quantity' && target.unit === unit
      ? [{ count: target.value, measured }]
      : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** Cost ceilings, multiplied out by the number they are for, stay within the project's budget. */
export const costBudget: Rule = {
  id: 'performance.cost.budget',
  severity: 'warning',
  title: {
    zh: '成本指标（按数量折算后合计）不超过项目预算',
    en: "Cost ceilings, multiplied out and added, stay within the project's budget",
  },
  message: {
    zh: '项目“{project}”的成本指标（{costs}）合计 {actual} {unit}，超过项目预算 {expected} {unit}；请核对成本指标或预算。',
    en: 'The cost ceilings of project “{project}” ({costs}) come to {actual} {unit}, above its budget of {expected} {unit}. Check ceilings and budget.',
  },
  basis: '预算绩效指标编制要求（成本指标值不得突破支出标准或预算）',
  *statements(facts) {
    for (const project of facts.projects) {
      if (project.budget.kind !== 'amount') continue;
      const all = indicatorsOf(project);
      const ceilings = all.flatMap((measured) => ceilingOf(facts, measured) ?? []);
      const budget = facts.projectTerm(project, 'budget');
      const totals: Ceiling[] = [];
      for (const ceiling of ceilings) {
        const many = ceiling.per === '' || ceiling.per === '?' ? undefined : quantityOf(all, ceiling.per);
        if (many !== undefined) yield multiplied(facts, ceiling, many, budget);
        else if (ceiling.per === '' || ceiling.per === '?') totals.push(ceiling);
      }
      if (totals.length === 0) continue;
      yield {
        statement: {
          kind: 'at-most',
          left: { kind: 'sum', of: totals.map(({ term }) => term) },
          right: budget,
        },
        words: {
          project: project.name.text,
          costs: totals.map(({ measured }) => measured.printedTarget).join('、'),
        },
        severity: totals.some(({ per }) => per === '?') ? 'hint' : 'warning',
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311056D 值班补助
      budget 2.70 | fiscal 2.70 | other
      indicator 产出指标 | 数量指标 | 值班人数 | 值班人数 | 5人 | 计划
      indicator 产出指标 | 成本指标 | 人均补助 | 年人均补助 | ≤0.54万元 | 计划`,
    fail: `project 13030424P00889311056D 值班补助
      budget 2.70 | fiscal 2.70 | other
      indicator 产出指标 | 数量指标 | 值班人数 | 值班人数 | 5人 | 计划
      indicator 产出指标 | 成本指标 | 人均补助 | 年人均补助 | ≤0.64万元 | 计划`,
  },
};

function multiplied(
  facts: Facts,
  { measured, term }: Ceiling,
  many: { count: number; measured: Measured },
  budget: Term,
): Instance {
  return {
    statement: {
      kind: 'at-most',
      left: { kind: 'times', factor: many.count, step: 0, term },
      right: budget,
    },
    words: {
      project: facts.projectRef(measured.project, 'name').text,
      costs: `${many.measured.printedTarget}×${measured.printedTarget}`,
    },
  };
}
