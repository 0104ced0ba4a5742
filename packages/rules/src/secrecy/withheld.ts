import { fold, type Project } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { purchases } from '../procurement/lines.ts';

const LAW = '《中华人民共和国预算法》第十四条第四款、《中华人民共和国保守国家秘密法》';

function isWithheld(project: Project): boolean {
  return (
    project.goals.some(
      (goal) =>
        (goal.kind === 'absent' && goal.absence === 'withheld') || /^\d*[.、]?涉密$/.test(fold(goal.text)),
    ) || project.indicators.some(({ level3 }) => level3.kind === 'absent' && level3.absence === 'withheld')
  );
}

/** Work that is withheld in one place is not described in another. */
export const withheldOpen: Rule = {
  id: 'secrecy.withheld.open',
  severity: 'hint',
  title: {
    zh: '绩效目标涉密的项目，其采购内容不应公开列示',
    en: 'Work withheld in the targets is not open in the procurement table',
  },
  message: {
    zh: '项目“{project}”的绩效目标写为涉密，采购表却公开列示了“{item}”；请由定密责任人复核是否应一并不予公开。',
    en: 'The targets of project “{project}” are withheld, yet the procurement table lists “{item}” in the open. Have it reviewed whether both belong together.',
  },
  basis: LAW,
  *statements(facts) {
    const withheld = new Map(
      facts.projects.filter(isWithheld).map((project) => [fold(project.name.text), project]),
    );
    if (withheld.size === 0) return;
    for (const { table, row, project: name, item } of purchases(facts)) {
      const project = withheld.get(name);
      const cells = facts.refIn(table, row, 'item') ?? facts.rowRef(table, row);
      yield {
        statement: {
          kind: 'holds',
          holds: project === undefined || item === '',
          cells: project === undefined ? [cells] : [cells, facts.projectRef(project, 'name')],
        },
        words: { project: name, item },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           goal 涉密
           procurement-budget
                    | project  | item
           资料印制 | 资料印制 | 印刷服务`,
    fail: `project 13030424P00889311085D 网络维护
           goal 涉密
           procurement-budget
                    | project  | item
           网络维护 | 网络维护 | 台式计算机`,
  },
};

/** Where an indicator is withheld its value is too. */
export const withheldValues: Rule = {
  id: 'secrecy.withheld.values',
  severity: 'hint',
  title: {
    zh: '指标名称和内容涉密的，指标值一并处理',
    en: 'Where an indicator is withheld its value is too',
  },
  message: {
    zh: '项目“{project}”有 {count} 个指标名称写为涉密而指标值仍然公开（如“{target}”）；请复核：要么都公开，要么都不公开。',
    en: 'Project “{project}” withholds the names of {count} indicators but prints their values (such as “{target}”). Review: publish both or neither.',
  },
  basis: LAW,
  *statements(facts) {
    for (const project of facts.projects) {
      const half = [...project.indicators.entries()].filter(
        ([, { level3, target }]) =>
          level3.kind === 'absent' && level3.absence === 'withheld' && target.kind !== 'absent',
      );
      if (!isWithheld(project)) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: half.length === 0,
          cells: half.flatMap(([index]) => facts.indicatorRef(project, index, 'target') ?? []),
        },
        words: {
          project: project.name.text,
          count: String(half.length),
          target: half[0]?.[1].target.text ?? '',
        },
      };
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 网络维护
           indicator 产出指标 | 数量指标 | 涉密 | 涉密 | 涉密 | 涉密`,
    fail: `project 13030424P00889311085D 网络维护
           indicator 产出指标 | 数量指标 | 涉密 | 涉密 | ≥95% | 涉密`,
  },
};
