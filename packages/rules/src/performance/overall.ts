import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { figures } from '../text/figures.ts';
import { everyIndicator, indicatorCells, type Measured } from './indicators.ts';

const TITLED = /《([^《》]{2,40})》/g;

/** What the department's goals count of a named work is what its projects plan of it. */
export const overallGoals: Rule = {
  id: 'performance.goals.overall',
  severity: 'hint',
  title: {
    zh: '部门整体绩效目标中的数量与项目绩效指标一致',
    en: "A count in the department's goals is that of its projects' indicators",
  },
  message: {
    zh: '部门整体绩效目标写《{work}》{figure}，而项目“{project}”的指标值为“{target}”；请核对。',
    en: "The department's goals say {figure} of 《{work}》, but the indicator of project “{project}” is “{target}”. Check which is right.",
  },
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  *statements(facts) {
    const planned = new Map<string, Measured[]>();
    for (const measured of everyIndicator(facts)) {
      if (measured.kind !== 'quantity') continue;
      for (const [, work = ''] of (measured.description ?? '').matchAll(TITLED)) {
        const all = planned.get(fold(work));
        if (all === undefined) planned.set(fold(work), [measured]);
        else all.push(measured);
      }
    }
    if (planned.size === 0) return;
    for (const [passage, said] of figures(facts.disclosure)) {
      if (passage.section !== 'overall-performance') continue;
      for (const { claim, start } of said) {
        if (claim.kind !== 'count') continue;
        const before = passage.text.slice(Math.max(0, start - 60), start);
        const work = fold([...before.matchAll(TITLED)].at(-1)?.[1] ?? '');
        for (const measured of planned.get(work) ?? []) {
          const { target } = measured;
          if (target?.kind !== 'quantity' || target.unit !== claim.unit) continue;
          yield {
            statement: {
              kind: 'holds',
              holds: target.value === claim.value,
              cells: [facts.claimRef(claim), ...indicatorCells(facts, measured, ['target'])],
            },
            words: {
              work,
              figure: claim.text,
              project: measured.project.name.text,
              target: measured.printedTarget,
            },
          };
        }
      }
    }
  },
  examples: {
    pass: `project 13030424P00889311085D 编书
      indicator 产出指标 | 数量指标 | 册数 | 完成《大事记》出版册数 | ≥500册 | 计划
      section overall-performance 五、部门整体绩效目标
      text 完成《大事记》出版[大事记出版|500册]。`,
    fail: `project 13030424P00889311085D 编书
      indicator 产出指标 | 数量指标 | 册数 | 完成《大事记》出版册数 | ≥500册 | 计划
      section overall-performance 五、部门整体绩效目标
      text 完成《大事记》出版[大事记出版|800册]。`,
  },
};
