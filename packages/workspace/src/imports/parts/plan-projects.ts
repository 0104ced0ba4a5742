import type { Words } from '@mingzhang/forms';
import {
  type Cell,
  type Fields,
  fold,
  type Indicator,
  oneLine,
  type Place,
  type Project,
} from '@mingzhang/model';
import { type Context, projectNamed } from '../context.ts';
import type { Put } from '../planner.ts';
import type { ProjectMoney } from '../tables/plan-tables.ts';
import type { OwnerOf } from './owners.ts';

/** How the projects of a file are taken: as this year's, or as last year's that go on. */
export interface ProjectManner {
  readonly continuing: 'new' | 'continuing';
  /** What becomes of a text: last year's has its years moved. */
  readonly reword: (text: string) => string;
  /** What becomes of the purpose, which may speak of last year's money. */
  readonly purpose: (text: string) => string;
}

export const AS_PRINTED: ProjectManner = { continuing: 'new', reword: same, purpose: same };

/** Takes 项目绩效目标表 into the plan: projects with their goals, indicators and spending plans; gives their money. */
export function planProjects(
  context: Context,
  projects: readonly Project[],
  ownerOf: OwnerOf,
  manner: ProjectManner,
): readonly ProjectMoney[] {
  return projects.flatMap((project) => {
    const id = planProject(context, project, ownerOf, manner);
    if (id === undefined) return [];
    for (const put of planPlan(context, project, id)) rowOf(context, project.place, put);
    for (const [i, goal] of project.goals.entries()) planGoal(context, project, id, goal, i, manner);
    for (const [i, indicator] of project.indicators.entries())
      planIndicator(context, id, indicator, i, manner);
    return [{ id, fen: moneyOf(project.budget) }];
  });
}

function planProject(
  context: Context,
  project: Project,
  ownerOf: OwnerOf,
  { continuing, purpose }: ProjectManner,
): string | undefined {
  const { planner, home } = context;
  const name = oneLine(project.name.text);
  const code = fold(project.code.text);
  const { place } = project;
  const what = `项目 ${name || project.title.text}`;
  const isCode = /^[0-9A-Z]{13,21}$/.test(code);
  const known = projectNamed(context, code, name);
  const fields: Fields = {
    ...home,
    name,
    ...(isCode ? { code } : {}),
    ...(project.purpose.kind === 'text' ? { purpose: purpose(project.purpose.text) } : {}),
  };
  const owner = known === undefined ? ownerOf(name) : undefined;
  if (known === undefined && owner === undefined) {
    planner.bad(place, what, NO_UNIT);
    return undefined;
  }
  const put =
    known === undefined
      ? planner.put('projects', fields, {
          unit: owner?.unit ?? '',
          purpose: '',
          continuing,
          position: context.planner.nextPosition('projects'),
        })
      : planner.set('projects', known, fields);
  const note = code === '' || isCode ? owner?.note : codeNote(code);
  planner.row(place, what, [put], note);
  return put.effect === 'bad' ? undefined : put.id;
}

function planGoal(
  { planner, home }: Context,
  project: Project,
  id: string,
  goal: Cell,
  index: number,
  { reword }: ProjectManner,
): void {
  const text = reword(goal.text);
  if (text === '') return;
  const put = planner.put('goals', { ...home, project: id, text }, { position: index + 1 });
  planner.row(goal.place, `绩效目标（${oneLine(project.name.text)}）${oneLine(text).slice(0, 30)}`, [put]);
}

function planIndicator(
  { planner, home }: Context,
  project: string,
  indicator: Indicator,
  index: number,
  { reword }: ProjectManner,
): void {
  const text = (cell: Cell) => reword(oneLine(cell.text));
  const level = [indicator.level1, indicator.level2, indicator.level3].map(text);
  const [level1 = '', level2 = '', level3 = ''] = level;
  const optional = (['description', 'target', 'basis'] as const).flatMap((field) => {
    const value = text(indicator[field]);
    return value === '' ? [] : [[field, value] as const];
  });
  const put = planner.put(
    'indicators',
    { ...home, project, level1, level2, level3, ...Object.fromEntries(optional) },
    { position: index + 1 },
  );
  planner.row(indicator.place, `绩效指标 ${level.filter((one) => one !== '').join(' / ')}`, [put]);
}

function planPlan(
  { planner, home }: Context,
  project: Project,
  id: string,
): readonly (Put & { readonly what: string })[] {
  return project.plan.flatMap(({ until, share }, i) => {
    if (share.kind !== 'number') return [];
    const put = planner.put(
      'spendingPlans',
      { ...home, project: id, until: oneLine(until), percent: String(share.value) },
      { position: i + 1 },
    );
    return [{ ...put, what: `资金支出计划（${oneLine(project.name.text)}）${oneLine(until)} ${share.text}` }];
  });
}

function rowOf({ planner }: Context, place: Place, { what, ...put }: Put & { readonly what: string }): void {
  planner.row(place, what, [put as Put]);
}

/** The money a project's table prints: undefined where it cannot be told. */
function moneyOf(cell: Cell): number | undefined {
  if (cell.kind === 'amount') return cell.fen;
  return cell.kind === 'absent' && cell.absence === 'blank' ? 0 : undefined;
}

function codeNote(code: string): Words {
  return {
    zh: `项目编码“${code.slice(0, 25)}”不是 13 至 21 位的数字和大写字母，没有导入编码。`,
    en: `“${code.slice(0, 25)}” is no project code of 13 to 21 digits and capitals; the code was not taken.`,
  };
}

const NO_UNIT: Words = {
  zh: '本部门还没有单位，项目没有导入。请管理员先在“机构”中建立单位。',
  en: 'The department has no units yet, so the project was not imported. The administrator makes them under organisation first.',
};

function same(text: string): string {
  return text;
}
