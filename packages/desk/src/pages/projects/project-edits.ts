import type { BudgetRecords } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { added, removed, set } from '../../budget/changes.ts';
import { newId } from '../../budget/new-id.ts';
import { listOf, ofProject, type ProjectRecord } from '../../budget/records.ts';
import { marksAs, withoutMarks } from '../../withholding/withholding-edits.ts';

const PARTS = ['goals', 'indicators', 'spendingPlans'] as const;

/** A project without anything, behind the others. */
export function newProject(
  budget: BudgetRecords,
  name: string,
): { readonly id: string; readonly edit: Edit } {
  const id = newId();
  const projects = listOf(budget, 'projects');
  const fields = {
    ...homeOf(budget),
    unit: projects.at(-1)?.unit ?? budget.units[0]?.id ?? '',
    name,
    purpose: '',
    continuing: 'new',
    position: Math.max(0, ...projects.map(({ position }) => position)) + 1,
  };
  return { id, edit: [added('projects', id, fields)] };
}

/** A copy of a project with its goals, indicators and plan, right behind it; without code and money. */
export function duplicated(
  budget: BudgetRecords,
  project: ProjectRecord,
  name: string,
): { readonly id: string; readonly edit: Edit } {
  const id = newId();
  const { id: _, code: __, ...fields } = project;
  const behind = listOf(budget, 'projects').filter(({ position }) => position > project.position);
  return {
    id,
    edit: [
      ...behind.flatMap((one) => set('projects', one, 'position', one.position + 1)),
      added('projects', id, { ...fields, name, position: project.position + 1 }),
      ...PARTS.flatMap((table) =>
        ofProject(budget, table, project.id).flatMap(({ id: own, ...part }): Edit => {
          const copy = newId();
          const marks = table === 'indicators' ? marksAs(budget, table, own, [copy]) : [];
          return [added(table, copy, { ...part, project: id }), ...marks];
        }),
      ),
      ...marksAs(budget, 'projects', project.id, [id]),
    ],
  };
}

/** Takes a project away with what it says. Its budget lines and purchases stay, and name no project any more. */
export function withoutProject(budget: BudgetRecords, project: ProjectRecord): Edit {
  return [
    ...PARTS.flatMap((table) => ofProject(budget, table, project.id).map((one) => removed(table, one))),
    ...(['budgetLines', 'purchases'] as const).flatMap((table) =>
      ofProject(budget, table, project.id).flatMap((one) => set(table, one, 'project', null)),
    ),
    ...withoutMarks(budget, 'projects', [project.id]),
    ...withoutMarks(
      budget,
      'indicators',
      ofProject(budget, 'indicators', project.id).map(({ id }) => id),
    ),
    removed('projects', project),
  ];
}

export function homeOf({ department, year }: BudgetRecords): {
  readonly department: string;
  readonly year: string;
} {
  return { department: department.id, year: year.id };
}
