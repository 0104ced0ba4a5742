import { INDICATOR_COLUMNS } from '@mingzhang/forms';
import type { Cell, Grid, Indicator, Paragraph, Project } from '@mingzhang/model';
import { cellText } from './cell-text.ts';
import { GridWriter } from './grid-writer.ts';

/** The first column and twelve to share among two, three, four or six cells. */
const UNITS = 12;

/** A project as its two grids: labels with values, then the indicators. */
export function laidOutProject(
  project: Project,
  title: Paragraph,
  number: number,
): { readonly project: Project; readonly grids: readonly [Grid, Grid] } {
  const [upper, above] = labels(project, number);
  const [lower, indicators] = indicatorGrid(project.indicators, number + 1);
  return {
    project: {
      ...above,
      title: { text: title.text, place: title.place },
      indicators,
      grids: [upper, lower],
      place: upper.place,
    },
    grids: [upper, lower],
  };
}

function labels(project: Project, number: number): [Grid, Project] {
  const writer = new GridWriter(number);
  const { unit } = project;
  const put = (r: number, column: number, span: number, cell: Cell) =>
    writer.cell(r, column, cell, cellText(cell, unit), span);
  if (unit !== null) writer.put(writer.row(), 0, `单位：${unit}`, UNITS + 1);

  let r = writer.row();
  writer.put(r, 0, '项目编码');
  const code = put(r, 1, 4, project.code);
  writer.put(r, 5, '项目名称', 4);
  const name = put(r, 9, 4, project.name);

  r = writer.row();
  writer.put(r, 0, '预算规模及资金用途', 1, 2);
  writer.put(r, 1, '预算数', 2);
  const budget = put(r, 3, 2, project.budget);
  writer.put(r, 5, '其中：财政资金', 2);
  const fiscal = put(r, 7, 2, project.fiscal);
  writer.put(r, 9, '其他资金', 2);
  const other = put(r, 11, 2, project.other);
  const purpose = put(writer.row(), 1, UNITS, project.purpose);

  const plan = putPlan(writer, project.plan);
  r = writer.row();
  writer.put(r, 0, '绩效目标');
  const place = writer.put(r, 1, project.goals.map((goal) => cellText(goal, null)).join('\n'), UNITS);
  const goals = project.goals.map((goal) => ({ ...goal, place }));
  return [writer.grid(), { ...project, code, name, budget, fiscal, other, purpose, plan, goals }];
}

function putPlan(writer: GridWriter, plan: Project['plan']): Project['plan'] {
  if (plan.length === 0 || UNITS % plan.length !== 0) return plan;
  const span = UNITS / plan.length;
  const dates = writer.row();
  writer.put(dates, 0, '资金支出计划（%）', 1, 2);
  for (const [i, { until }] of plan.entries()) writer.put(dates, 1 + i * span, until, span);
  const shares = writer.row();
  return plan.map(({ until, share }, i) => ({
    until,
    share: writer.cell(shares, 1 + i * span, share, cellText(share, null), span),
  }));
}

function indicatorGrid(indicators: readonly Indicator[], number: number): [Grid, Indicator[]] {
  const writer = new GridWriter(number);
  const head = writer.row();
  for (const [i, { words }] of INDICATOR_COLUMNS.entries()) writer.put(head, i, words[0] ?? '');
  const put = (r: number, column: number, cell: Cell) => writer.cell(r, column, cell, cellText(cell, null));
  const printed = indicators.map((indicator): Indicator => {
    const r = writer.row();
    const level1 = put(r, 0, indicator.level1);
    return {
      level1,
      level2: put(r, 1, indicator.level2),
      level3: put(r, 2, indicator.level3),
      description: put(r, 3, indicator.description),
      target: put(r, 4, indicator.target),
      basis: put(r, 5, indicator.basis),
      place: level1.place,
    };
  });
  return [writer.grid(), printed];
}
