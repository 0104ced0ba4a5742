import type { Rule } from '../../engine/rule.ts';
import { totalOf } from './addresses.ts';
import { BUDGET } from './table-set.ts';
import { sumOf, tie } from './tie.ts';

/** Σ project budgets = 项目支出, when all projects are listed. */
export const projectsTotal: Rule = tie({
  id: 'table.projects.tie',
  severity: 'warning',
  title: {
    zh: '各项目预算数之和等于项目支出',
    en: 'The budgets of the projects add up to project expenditure',
  },
  kind: 'equal',
  message: {
    zh: '项目支出与各项目预算数之和不一致：{actual} ≠ {expected} {unit}，相差 {difference} {unit}',
    en: 'Project expenditure {actual} is not what the projects add up to, {expected} {unit}: off by {difference}',
  },
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    if (set !== BUDGET || facts.projects.length === 0) return;
    yield [
      totalOf(facts, set.expenditure, 'project'),
      sumOf(facts.projects.map((project) => facts.projectTerm(project, 'budget'))),
    ];
  },
  examples: {
    pass: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           project 13030424P00889311085D 网络维护
           budget 3.00 | fiscal 3.00
           project 13030424P00889311092E 资料印制
           budget 1.00 | fiscal 1.00`,
    fail: `expenditure-summary
                 | total | basic | project
           total | 10.00 | 6.00  | 4.00
           project 13030424P00889311085D 网络维护
           budget 3.00 | fiscal 3.00
           project 13030424P00889311092E 资料印制
           budget 1.50 | fiscal 1.50`,
  },
});
