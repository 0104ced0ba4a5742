import type { BudgetRecords, Counts, Finding, Step } from '@mingzhang/api';
import { listOf, ofProject } from '../../budget/records.ts';

/** Money of a project: the sum of its budget lines, in fen. */
export function moneyOf(budget: Pick<BudgetRecords, 'records'>, project: string): number {
  return ofProject(budget, 'budgetLines', project).reduce((sum, { fen }) => sum + fen, 0);
}

/** Something that a step of the budget lacks. */
export type Missing = Step['missing'][number];

/** What each project still lacks, by its id; those that lack nothing are not in it. */
export function lacksByProject(steps: readonly Step[]): ReadonlyMap<string, Missing> {
  const missing = steps.find(({ id }) => id === 'projects')?.missing ?? [];
  return new Map(missing.flatMap((one) => (one.at?.id === undefined ? [] : [[one.at.id, one]])));
}

/** Findings that fail, by the project whose cells they speak of. */
export function faultsByProject(
  budget: Pick<BudgetRecords, 'records'>,
  findings: readonly Finding[],
): ReadonlyMap<string, Counts> {
  const owner = new Map(listOf(budget, 'projects').map(({ id }) => [id, id]));
  for (const table of ['goals', 'indicators', 'spendingPlans'] as const)
    for (const { id, project } of listOf(budget, table)) owner.set(id, project);
  const faults = new Map<string, Counts>();
  for (const { verdict, severity, cells } of findings) {
    if (verdict !== 'fail') continue;
    const projects = new Set(
      cells.flatMap(({ form, target }) =>
        form === 'project-performance' && target !== undefined ? (owner.get(target.id) ?? []) : [],
      ),
    );
    for (const project of projects) {
      const counts = faults.get(project) ?? { error: 0, warning: 0, hint: 0 };
      faults.set(project, { ...counts, [severity]: counts[severity] + 1 });
    }
  }
  return faults;
}

/** Findings that speak of one project. */
export function findingsOf(
  budget: Pick<BudgetRecords, 'records'>,
  findings: readonly Finding[],
  project: string,
): readonly Finding[] {
  const own = new Set([
    project,
    ...(['goals', 'indicators', 'spendingPlans'] as const).flatMap((table) =>
      ofProject(budget, table, project).map(({ id }) => id),
    ),
  ]);
  return findings.filter(
    ({ verdict, cells }) =>
      verdict !== 'waived' &&
      cells.some(
        ({ form, target }) => form === 'project-performance' && target !== undefined && own.has(target.id),
      ),
  );
}
