import type { Cell, Disclosure, MoneyUnit, Project } from '@mingzhang/model';
import { cellText, projectCells } from '../disclosure/cell-text.ts';
import {
  ABSENCE,
  ABSENCES,
  FEN,
  type Field,
  needed,
  oneOf,
  type Resource,
  text,
  UNITS,
  type Value,
  whole,
} from './resource.ts';
import { isWithheld } from './table-resources.ts';

const AMOUNTS = [
  ['budget', '预算数'],
  ['fiscal', '财政资金'],
  ['other', '其他资金'],
] as const;
const PROJECT = needed(text('project', '项目', 'projects.id'));
const ORDER = needed(whole('order', '次序'));
const toProject = [{ field: 'project', resource: 'projects' }];
const WITHHELD: Field = { name: 'withheld', type: 'boolean', title: '是否有涉密内容' };

/** Ids of projects: the project's code where it is printed and met once, else its place in the list. */
function projectIds(projects: readonly Project[]): readonly string[] {
  const codes = projects.map(({ code }) => (code.kind === 'text' ? code.text : ''));
  return codes.map((code, i) =>
    /^[0-9A-Z]{8,30}$/.test(code) && codes.indexOf(code) === codes.lastIndexOf(code)
      ? code
      : `project-${i + 1}`,
  );
}

export function projectResources({ projects }: Disclosure): Resource[] {
  const ids = projectIds(projects);
  const each = <T>(of: (project: Project, id: string) => T[]): T[] =>
    projects.flatMap((project, i) => of(project, ids[i] ?? ''));
  return [
    {
      name: 'projects',
      title: '项目',
      fields: [
        needed(text('id', '编号', '项目编码；没有或重复时为次序')),
        text('title', '标题'),
        oneOf(text('unit', '金额单位（印出的）'), UNITS),
        text('code', '项目编码'),
        text('name', '项目名称'),
        ...AMOUNTS.flatMap(([name, title]): Field[] => [
          whole(`${name}_fen`, `${title}（分）`, FEN),
          { name: `${name}_step`, type: 'number', title: `${title}的最小单位（分）` },
          oneOf(text(`${name}_absence`, `${title}没有值的原因`, ABSENCE), ABSENCES),
          text(`${name}_text`, `${title}，印出的文字`),
        ]),
        text('purpose', '资金用途'),
        WITHHELD,
      ],
      primaryKey: ['id'],
      rows: each((project, id) => [
        {
          id,
          title: project.title.text,
          unit: project.unit,
          code: cellText(project.code, null),
          name: cellText(project.name, null),
          ...Object.assign({}, ...AMOUNTS.map(([name]) => amountValues(name, project[name], project.unit))),
          purpose: cellText(project.purpose, null),
          withheld: projectCells(project).some(isWithheld),
        },
      ]),
    },
    {
      name: 'plan',
      title: '项目资金支出计划',
      fields: [
        PROJECT,
        ORDER,
        needed(text('until', '截止')),
        { name: 'share', type: 'number', title: '累计支出比例（%）' },
        { name: 'step', type: 'number', title: '印出的最小单位' },
        oneOf(text('absence', '没有值的原因', ABSENCE), ABSENCES),
        text('text', '印出的文字'),
      ],
      primaryKey: ['project', 'order'],
      foreignKeys: toProject,
      rows: each(({ plan }, project) =>
        plan.map(({ until, share }, order) => ({
          project,
          order: order + 1,
          until,
          ...(share.kind === 'number' ? { share: share.value, step: share.step } : {}),
          ...(share.kind === 'absent' ? { absence: share.absence } : {}),
          text: cellText(share, null),
        })),
      ),
    },
    {
      name: 'goals',
      title: '项目绩效目标',
      fields: [PROJECT, ORDER, text('text', '目标')],
      primaryKey: ['project', 'order'],
      foreignKeys: toProject,
      rows: each(({ goals }, project) =>
        goals.map((goal, order) => ({ project, order: order + 1, text: cellText(goal, null) })),
      ),
    },
    {
      name: 'indicators',
      title: '项目绩效指标',
      fields: [
        needed(text('id', '编号')),
        PROJECT,
        text('level1', '一级指标'),
        text('level2', '二级指标'),
        text('level3', '三级指标'),
        text('description', '绩效指标描述'),
        text('target', '指标值'),
        text('basis', '指标值确定依据'),
        WITHHELD,
      ],
      primaryKey: ['id'],
      foreignKeys: toProject,
      rows: each(({ indicators }, project) =>
        indicators.map(({ level1, level2, level3, description, target, basis }, i) => ({
          id: `${project}/${i + 1}`,
          project,
          level1: cellText(level1, null),
          level2: cellText(level2, null),
          level3: cellText(level3, null),
          description: cellText(description, null),
          target: cellText(target, null),
          basis: cellText(basis, null),
          withheld: [level3, description, target, basis].some(isWithheld),
        })),
      ),
    },
  ];
}

function amountValues(name: string, cell: Cell, unit: MoneyUnit | null): Record<string, Value> {
  return {
    [`${name}_text`]: cellText(cell, unit),
    ...(cell.kind === 'amount' ? { [`${name}_fen`]: cell.fen, [`${name}_step`]: cell.step } : {}),
    ...(cell.kind === 'absent' ? { [`${name}_absence`]: cell.absence } : {}),
  };
}
