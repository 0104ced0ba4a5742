import type { Edit, Report } from '@mingzhang/model';
import {
  type Budget,
  checkBudget,
  draftOf,
  lastChangeOf,
  plan,
  previousOf,
  publishBudget,
  type Role,
  readBudget,
  type Store,
  type Transition,
} from '@mingzhang/workspace';
import { OPEN_YEAR } from './approvals.ts';

/** Somebody of a department or the bureau doing one thing, through the same doors as at the desk. */
export interface Work {
  readonly store: Store;
  readonly today: string;
}

/** What is said and decided about a budget, which undo passes over. */
const BESIDE: ReadonlySet<string> = new Set(['submissions', 'comments', 'waivers']);

/** Makes an edit that must go in whole. */
export async function enter(
  { store }: Work,
  who: string,
  department: string | null,
  why: string,
  edit: Edit,
): Promise<void> {
  const isDecision = edit.every(({ table }) => BESIDE.has(table));
  const decision = isDecision ? ({ decision: true } as const) : {};
  const outcome = await store.commit({ who, department, why, edit, ...decision });
  if (outcome.kind !== 'committed' || outcome.entry.conflicts.length > 0)
    throw new Error(`${why} (${department}): ${JSON.stringify(outcome).slice(0, 400)}`);
}

/** A department's budget of the open year, with what the rules say of it. */
export async function checked(
  { store, today }: Work,
  department: string,
): Promise<{ readonly budget: Budget; readonly report: Report }> {
  const budget = await readBudget(store, department, String(OPEN_YEAR));
  if (budget === undefined) throw new Error(`no budget of ${department}`);
  const previous = await previousOf(store, budget);
  const context = { budget, today, ...(previous === undefined ? {} : { previous }) };
  return { budget, report: checkBudget(draftOf(budget), context) };
}

const ROLES: Readonly<Record<Transition, Role>> = {
  submit: 'clerk',
  withdraw: 'clerk',
  sign: 'head',
  return: 'reviewer',
  approve: 'reviewer',
  publish: 'reviewer',
  reopen: 'administrator',
};

const WHY: Readonly<Record<Transition, string>> = {
  submit: '报送财政局审核',
  withdraw: '撤回修改',
  sign: '部门负责人审签',
  return: '退回修改',
  approve: '审核通过',
  publish: '公开',
  reopen: '重新打开',
};

/** Moves a department's disclosure of the open year on. Throws where something stands in the way. */
export async function move(
  work: Work,
  who: string,
  department: string,
  transition: Transition,
  note = '',
): Promise<void> {
  const { store, today } = work;
  const { budget, report } = await checked(work, department);
  const conflicts = await store.openConflicts(department);
  const changed = (await lastChangeOf(store, budget))?.revision ?? 0;
  const act = { user: who, role: ROLES[transition], note, today, conflicts, changed };
  const planned = plan(budget, report, transition, act);
  if (planned.kind === 'refused')
    throw new Error(`${transition} ${department}: ${planned.obstacles.map(({ zh }) => zh).join('\n')}`);
  const why = WHY[transition];
  if (transition !== 'publish') return enter(work, who, department, why, planned.edit);
  const published = await publishBudget(store, budget, report, { who, why, moving: planned.edit });
  if (published.kind === 'refused')
    throw new Error(`${transition} ${department}: ${published.obstacles.map(({ zh }) => zh).join('\n')}`);
}
