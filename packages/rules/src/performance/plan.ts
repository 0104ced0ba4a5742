import type { CellRef, NumberCell, Project } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

const BASIS = '项目绩效目标表（资金支出计划为累计百分比）';

interface Share {
  readonly cell: NumberCell;
  readonly ref: CellRef;
  readonly until: string;
}

function shares(facts: Facts, project: Project): Share[] {
  return project.plan.flatMap(({ share, until }, index) => {
    const ref = facts.planRef(project, index);
    return share.kind === 'number' && ref !== undefined ? [{ cell: share, ref, until }] : [];
  });
}

/** Every share of the spending plan lies between 0 and 100. */
export const planRange: Rule = {
  id: 'performance.plan.range',
  severity: 'error',
  title: {
    zh: '资金支出计划各期百分比在 0 至 100 之间',
    en: 'Every share of the spending plan lies between 0 and 100',
  },
  message: {
    zh: '项目“{project}”资金支出计划“{until}”写为 {share}，累计百分比应在 0 至 100 之间。',
    en: 'The spending plan of project “{project}” has {share} by {until}; a cumulative share lies between 0 and 100.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      for (const { cell, ref, until } of shares(facts, project)) {
        yield {
          statement: { kind: 'holds', holds: cell.value >= 0 && cell.value <= 100, cells: [ref] },
          words: { project: project.name.text, until, share: cell.text },
        };
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      plan 25% | 50% | 75% | 100%`,
    fail: `project 13030424P00889311085D 网络维护
      plan 25% | 50% | 150% | 100%`,
  },
};

/** The shares are cumulative: none falls below the one before. */
export const planRising: Rule = {
  id: 'performance.plan.rising',
  severity: 'error',
  title: {
    zh: '资金支出计划累计百分比逐期不减',
    en: 'The cumulative shares of the spending plan do not fall',
  },
  message: {
    zh: '项目“{project}”资金支出计划由“{before}”的 {from} 降为“{until}”的 {share}；累计百分比不应下降。',
    en: 'The spending plan of project “{project}” falls from {from} by {before} to {share} by {until}; a cumulative share does not fall.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const all = shares(facts, project);
      for (const [index, share] of all.entries()) {
        const before = all[index - 1];
        if (before === undefined) continue;
        yield {
          statement: {
            kind: 'holds',
            holds: share.cell.value >= before.cell.value,
            cells: [before.ref, share.ref],
          },
          words: {
            project: project.name.text,
            before: before.until,
            from: before.cell.text,
            until: share.until,
            share: share.cell.text,
          },
        };
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      plan 25% | 25% | 75% | 100%`,
    fail: `project 13030424P00889311085D 网络维护
      plan 25% | 75% | 50% | 100%`,
  },
};

/** By the end of the year all the money is planned to be spent. */
export const planLast: Rule = {
  id: 'performance.plan.last',
  severity: 'error',
  title: {
    zh: '资金支出计划最后一期累计为 100%',
    en: 'The last share of the spending plan is 100 %',
  },
  message: {
    zh: '项目“{project}”资金支出计划最后一期为 {share}，年底累计应为 100%。',
    en: 'The spending plan of project “{project}” ends at {share}; by the end of the year it should be 100 %.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const project of facts.projects) {
      const last = shares(facts, project).at(-1);
      if (last === undefined) continue;
      yield {
        statement: { kind: 'holds', holds: last.cell.value === 100, cells: [last.ref] },
        words: { project: project.name.text, share: last.cell.text },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
      plan 25% | 50% | 75% | 100%`,
    fail: `project 13030424P00889311085D 网络维护
      plan 25% | 50% | 75% | 90%`,
  },
};
