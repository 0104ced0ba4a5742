import type { Draft } from './draft.ts';
import { type Fault, fault } from './fault.ts';

const PROJECT = 'project-performance';

function target(d: Draft, project: number, indicator: number, text: string): void {
  d.set(PROJECT, d.project(project), `indicator-${indicator}-target`, text);
}

/** Spending plans, goals and indicators of the projects. */
export const performanceFaults: readonly Fault[] = [
  fault('plan-falling', 'performance.plan.rising', '资金支出计划比例下降', 'The spending plan falls', (d) =>
    d.set(PROJECT, d.project(1), 'plan-3', '40%'),
  ),
  fault(
    'plan-last',
    'performance.plan.last',
    '资金支出计划末期不是100%',
    'The spending plan does not end at 100%',
    (d) => d.set(PROJECT, d.project(6), 'plan-4', '95%'),
  ),
  fault(
    'plan-range',
    'performance.plan.range',
    '资金支出计划超过100%',
    'The spending plan exceeds 100%',
    (d) => d.set(PROJECT, d.project(12), 'plan-3', '180%'),
  ),
  fault(
    'cost-times',
    'performance.cost.budget',
    '单价乘数量超过项目预算',
    'Unit cost times quantity exceeds the budget',
    (d) => target(d, 3, 4, '≤0.65万元/场'),
  ),
  fault(
    'cost-sum',
    'performance.cost.budget',
    '成本指标之和超过项目预算',
    'Cost indicators exceed the budget',
    (d) => target(d, 5, 4, '≤26.20万元'),
  ),
  fault('target-yes-no', 'performance.target.yes-no', '指标值写“是否”', 'A target of yes or no', (d) =>
    target(d, 13, 2, '是否'),
  ),
  fault('cost-at-least', 'performance.cost.operator', '成本指标用“≥”', 'A cost of at least', (d) =>
    target(d, 8, 4, '≥0.05万元/处'),
  ),
  fault(
    'quantity-percent',
    'performance.quantity.unit',
    '数量指标用百分比',
    'A quantity measured in percent',
    (d) => target(d, 4, 1, '≥95%'),
  ),
  fault('quality-count', 'performance.quality.unit', '质量指标用个数', 'A quality measured in counts', (d) =>
    target(d, 7, 2, '≥3个'),
  ),
  fault(
    'satisfaction-over',
    'performance.satisfaction.range',
    '满意度超过100%',
    'Satisfaction above 100%',
    (d) => target(d, 15, 9, '≥193%'),
  ),
  fault(
    'satisfaction-name',
    'performance.indicator.name',
    '满意度指标名称照抄级次',
    'An indicator named like its level',
    (d) => d.set(PROJECT, d.project(10), 'indicator-7-level3', '服务对象满意度指标'),
  ),
  fault(
    'indicator-duplicate',
    'performance.indicator.unique',
    '同一项目指标重复',
    'An indicator stands twice',
    (d) => {
      const code = d.project(11);
      for (const part of ['level3', 'description', 'target', 'basis'])
        d.set(PROJECT, code, `indicator-2-${part}`, d.read(PROJECT, code, `indicator-1-${part}`));
    },
  ),
  fault('goal-empty', 'performance.goal.present', '绩效目标为空', 'A project without a goal', (d) =>
    d.set(PROJECT, d.project(16), 'goals', ''),
  ),
  fault('target-unit', 'performance.target.unit', '数量指标值没有单位', 'A target without its unit', (d) =>
    target(d, 2, 1, '9'),
  ),
  fault(
    'quality-none',
    'performance.indicator.kinds',
    '项目没有质量指标',
    'A project without an indicator of quality',
    (d) => d.set(PROJECT, d.project(14), 'indicator-2-level2', '时效指标'),
  ),
  fault(
    'goals-overall',
    'performance.goals.overall',
    '整体绩效目标的数字与项目指标不一致',
    "A figure of the overall goals is not the project's",
    (d) => d.say('overall-performance.goal-2', '画册360册', '画册630册'),
  ),
];
