import type { PrintedBlock } from '../printed.ts';
import { fillBudget } from './fill.ts';
import { paragraph, type Scene, sectionHeading } from './frame.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 五、部门整体绩效目标: the whole, its branches, and what keeps them on course. */
export function overallPerformance({ department, budget }: Scene): PrintedBlock[] {
  const section = 'overall-performance';
  const say = (text: string) => paragraph(section, text);
  return [
    sectionHeading(section, '五、部门整体绩效目标'),
    say('（一）总体绩效目标'),
    ...department.overallGoals.map((text, i) =>
      paragraph(section, fillBudget(text, budget), `overall-performance.goal-${i + 1}`),
    ),
    say('（二）分项绩效目标'),
    paragraph(
      section,
      `围绕上述总体目标，本部门把${budget.year}年的工作分为${department.branches.length}项，每项各设目标和核心指标。`,
      'overall-performance.branches',
    ),
    ...department.branches.flatMap((branch, i) => [
      say(`${i + 1}.${branch.name}`),
      say(`绩效目标：${branch.goal}`),
      paragraph(
        section,
        `绩效指标：${fillBudget(branch.indicator, budget)}`,
        `overall-performance.branch-${i + 1}`,
      ),
    ]),
    say('（三）工作保障措施'),
    ...department.safeguards.map(([name, text], i) => say(`${NUMERALS[i]}是${name}。${text}`)),
  ];
}

/** 六、部门主管专项资金预算安排情况及绩效目标. */
export function specialFunds({ budget }: Scene): PrintedBlock[] {
  const section = 'special-funds';
  return [
    sectionHeading(section, '六、部门主管专项资金预算安排情况及绩效目标'),
    paragraph(section, `本部门${budget.year}年没有主管的专项资金，无此项内容。`, 'special-funds.none'),
  ];
}
