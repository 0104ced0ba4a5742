import type { Rule } from '../engine/rule.ts';
import type { Term } from '../engine/tree.ts';
import { type Purchase, projectsByName, purchases, purchaseWords } from './lines.ts';

const BASIS = '政府采购预算表（采购项目来源与项目预算一致）';

/** What is bought comes from a project that the document lists. */
export const projectListed: Rule = {
  id: 'procurement.project.listed',
  severity: 'warning',
  title: {
    zh: '采购项目来源在项目绩效目标表中',
    en: 'What is bought comes from a project the document lists',
  },
  message: {
    zh: '“{item}”的项目来源“{project}”在项目绩效目标表中找不到；请核对项目名称。',
    en: '“{item}” comes from project “{project}”, which has no table of targets. Check its name.',
  },
  basis: BASIS,
  *statements(facts) {
    if (facts.projects.length === 0) return;
    const known = projectsByName(facts);
    for (const purchase of purchases(facts)) {
      const cell = facts.refIn(purchase.table, purchase.row, 'project');
      if (cell === undefined || purchase.project === '' || /公用经费|基本支出/.test(purchase.project))
        continue;
      yield {
        statement: { kind: 'holds', holds: known.has(purchase.project), cells: [cell] },
        words: purchaseWords(purchase),
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           procurement-budget
                    | project  | item
           网络维护 | 网络维护 | 台式计算机`,
    fail: `project 13030424P00889311085D 网络维护
           procurement-budget
                    | project  | item
           网路维护 | 网路维护 | 台式计算机`,
  },
};

/** The project budget printed beside a purchase is the project's. */
export const projectSame: Rule = {
  id: 'procurement.project.same',
  severity: 'warning',
  title: {
    zh: '采购表所列预算资金与该项目预算数一致',
    en: "The project budget printed beside a purchase is the project's",
  },
  message: {
    zh: '采购表中“{project}”预算资金为 {actual} {unit}，而该项目绩效目标表预算数为 {expected} {unit}，相差 {difference}。',
    en: 'The procurement table gives “{project}” a budget of {actual} {unit}, its table of targets {expected} {unit}: {difference} apart.',
  },
  basis: BASIS,
  *statements(facts) {
    const known = projectsByName(facts);
    for (const purchase of purchases(facts)) {
      const project = known.get(purchase.project);
      const left = facts.termIn(purchase.table, purchase.row, 'project-budget');
      if (project === undefined || left === undefined) continue;
      yield {
        statement: { kind: 'equal', left, right: facts.projectTerm(project, 'budget') },
        words: purchaseWords(purchase),
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           budget 10.00 | fiscal 10.00
           procurement-budget
                    | project  | project-budget
           网络维护 | 网络维护 | 10.00`,
    fail: `project 13030424P00889311085D 网络维护
           budget 10.00 | fiscal 10.00
           procurement-budget
                    | project  | project-budget
           网络维护 | 网络维护 | 16.00`,
  },
};

/** The purchases of a project together stay within its budget. */
export const projectBudget: Rule = {
  id: 'procurement.project.budget',
  severity: 'warning',
  title: {
    zh: '同一项目的采购金额合计不超过项目预算',
    en: 'The purchases of a project stay within its budget',
  },
  message: {
    zh: '项目“{project}”的 {count} 项采购合计 {actual} {unit}，超过项目预算 {expected} {unit}；请核对。',
    en: 'The {count} purchases of project “{project}” come to {actual} {unit}, above its budget of {expected} {unit}. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const known = projectsByName(facts);
    const grouped = Map.groupBy([...purchases(facts)], ({ project }) => project);
    for (const [name, bought] of grouped) {
      const project = known.get(name);
      if (project === undefined) continue;
      const of = bought.flatMap(({ table, row }: Purchase): Term[] => {
        const term = facts.termIn(table, row, 'amount');
        return term === undefined ? [] : [term];
      });
      if (of.length === 0) continue;
      yield {
        statement: {
          kind: 'at-most',
          left: { kind: 'sum', of },
          right: facts.projectTerm(project, 'budget'),
        },
        words: { project: name, count: String(bought.length) },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           budget 10.00 | fiscal 10.00
           procurement-budget
                    | project  | amount
           网络维护 | 网络维护 | 6.00
           网络维护 | 网络维护 | 4.00`,
    fail: `project 13030424P00889311085D 网络维护
           budget 10.00 | fiscal 10.00
           procurement-budget
                    | project  | amount
           网络维护 | 网络维护 | 6.00
           网络维护 | 网络维护 | 4.50`,
  },
};
