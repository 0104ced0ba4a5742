import type { BudgetProject } from '../budget.ts';
import { inCell } from '../money.ts';
import { cell, head, type PrintedBlock, type PrintedCell, type PrintedTable } from '../printed.ts';
import type { IndicatorKind } from '../profile.ts';
import { fillProject } from './fill.ts';
import { paragraph, type Scene, sectionHeading } from './frame.ts';

const FORM = 'project-performance';
const SECTION = 'projects';
/** The ends of the periods of a spending plan. */
export const DATES = ['3月底', '6月底', '10月底', '12月底'];

/** The first level an indicator of this kind stands under. */
export function firstLevel(kind: IndicatorKind): string {
  if (kind === '服务对象满意度指标') return '满意度指标';
  return kind.includes('效益') || kind.includes('影响') ? '效益指标' : '产出指标';
}

function moneyTable(project: BudgetProject, year: number): PrintedTable {
  const { profile, code, budget } = project;
  const at = (measure: string, text: string, columns = 1): PrintedCell =>
    cell(text, { at: { form: FORM, row: code, measure }, ...(columns > 1 ? { columns } : {}) });
  const span = [2, 1, 2, 1];
  return {
    kind: 'table',
    form: FORM,
    section: SECTION,
    widths: [18, 11, 17, 16, 13, 12, 13],
    headRows: 0,
    rows: [
      [cell('单位：万元', { columns: 7, align: 'right' })],
      [cell('项目编码'), at('code', code, 2), cell('项目名称'), at('name', profile.name, 3)],
      [
        cell('预算规模及资金用途', { rows: 2 }),
        cell('预算数'),
        at('budget', inCell(budget)),
        cell('其中：财政    资金'),
        at('fiscal', inCell(budget)),
        cell('其他资金'),
        at('other', ''),
      ],
      [at('purpose', profile.purpose, 6)],
      [
        cell('资金支出计划（%）', { rows: 2 }),
        ...DATES.map((date, i) => cell(date, { columns: span[i] ?? 1, align: 'centre' })),
      ],
      profile.plan.map((share, i) =>
        cell(`${share}%`, {
          at: { form: FORM, row: code, measure: `plan-${i + 1}` },
          columns: span[i] ?? 1,
          align: 'centre',
        }),
      ),
      [
        cell('绩效目标'),
        at('goals', profile.goals.map((goal) => fillProject(goal, project, year)).join('\n'), 6),
      ],
    ],
  };
}

function indicatorTable(project: BudgetProject, year: number): PrintedTable {
  const lines = project.profile.indicators;
  const rows = lines.map(([kind, ...texts], i): PrintedCell[] => {
    const first = firstLevel(kind);
    const before = lines[i - 1];
    const opens = before === undefined || firstLevel(before[0]) !== first;
    const together = lines.filter(([other]) => firstLevel(other) === first).length;
    const level1 = opens
      ? [cell(first, { align: 'centre', ...(together > 1 ? { rows: together } : {}) })]
      : [];
    const measures = ['level3', 'description', 'target', 'basis'];
    const at = (measure: string) => ({
      at: { form: FORM, row: project.code, measure: `indicator-${i + 1}-${measure}` },
    });
    return [
      ...level1,
      cell(kind, at('level2')),
      ...texts.map((text, t) => cell(fillProject(text, project, year), at(measures[t] ?? ''))),
    ];
  });
  return {
    kind: 'table',
    form: FORM,
    section: SECTION,
    widths: [12, 17, 18, 27, 14, 12],
    headRows: 1,
    rows: [
      ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'].map((text) =>
        head(text),
      ),
      ...rows,
    ],
  };
}

/** 七、部门项目预算安排情况及绩效目标: two tables for each project. */
export function projectSection(scene: Scene): PrintedBlock[] {
  const { projects, year } = scene.budget;
  return [
    sectionHeading(SECTION, '七、部门项目预算安排情况及绩效目标'),
    paragraph(
      SECTION,
      `本部门${year}年共安排项目${projects.length}个，各项目的资金安排和绩效目标列示如下。`,
      'projects.intro',
    ),
    ...projects.flatMap((project, i): PrintedBlock[] => [
      {
        kind: 'text',
        style: 'project',
        text: `${i + 1}、${project.profile.name}绩效目标表`,
        form: FORM,
        section: SECTION,
        id: `projects.title-${i + 1}`,
      },
      moneyTable(project, year),
      indicatorTable(project, year),
    ]),
  ];
}
