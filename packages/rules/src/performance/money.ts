import type { Rule } from '../engine/rule.ts';

const BASIS = '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）';

/** Each project's budget is its fiscal funds and its other funds. */
export const projectFunds: Rule = {
  id: 'performance.budget.sum',
  severity: 'error',
  title: {
    zh: '项目预算数等于财政资金与其他资金之和',
    en: "A project's budget is its fiscal funds plus its other funds",
  },
  message: {
    zh: '项目“{project}”预算数 {actual} {unit}，而财政资金与其他资金合计 {expected} {unit}，相差 {difference}；请核对三个数。',
    en: 'Project “{project}” has a budget of {actual} {unit}, but its fiscal and other funds come to {expected} {unit}: {difference} apart. Check the three figures.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      if (project.budget.text === '' && project.fiscal.text === '') continue;
      yield {
        statement: {
          kind: 'equal',
          left: facts.projectTerm(project, 'budget'),
          right: {
            kind: 'sum',
            of: [facts.projectTerm(project, 'fiscal'), facts.projectTerm(project, 'other')],
          },
        },
        words: { project: project.name.text },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      budget 10.00 | fiscal 8.00 | other 2.00`,
    fail: `project 13030424P00889311085D 网络维护
      budget 10.00 | fiscal 8.00 | other`,
  },
};

/** A project's table says its goals. */
export const goalPresent: Rule = {
  id: 'performance.goal.present',
  severity: 'warning',
  title: { zh: '每个项目都填写绩效目标', en: 'Every project states its goals' },
  message: {
    zh: '项目“{project}”没有填写绩效目标；请补填，涉密的写“涉密”。',
    en: 'Project “{project}” states no goal. Fill it in, or write 涉密 where it is classified.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const holds = project.goals.some(({ text }) => text !== '');
      const cells = [facts.goalRef(project, 0) ?? facts.projectRef(project, 'name')];
      yield { statement: { kind: 'holds', holds, cells }, words: { project: project.name.text } };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      goal 保障网络正常运行`,
    fail: 'project 13030424P00889311085D 网络维护',
  },
};
