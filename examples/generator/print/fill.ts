import { formatFen } from '@mingzhang/model';
import type { Budget, BudgetProject } from '../budget.ts';

const PLACE = /\{([\w.]+)\}/g;

function figureOf(project: BudgetProject, part: string, what: string): string {
  const found = project.parts.find(({ profile }) => profile.id === part);
  if (found === undefined) throw new RangeError(`${project.profile.id} has no part ${part}`);
  if (what === 'n') return String(found.quantity);
  if (what === 'price') return formatFen(found.price, '万元');
  if (what === 'cost') return formatFen(found.cost, '万元');
  throw new RangeError(`no figure ${part}.${what}`);
}

/** Fills `{part.n}`, `{part.price}`, `{part.cost}` (万元) and `{year}` of one project's text. */
export function fillProject(text: string, project: BudgetProject, year: number): string {
  return text.replace(PLACE, (_, key: string) => {
    const [part = '', what = ''] = key.split('.');
    return key === 'year' ? String(year) : figureOf(project, part, what);
  });
}

/** Fills `{project.part.n}` and the like in a text of the whole department. */
export function fillBudget(text: string, budget: Pick<Budget, 'projects'>): string {
  return text.replace(PLACE, (_, key: string) => {
    const [id = '', part = '', what = ''] = key.split('.');
    const project = budget.projects.find(({ profile }) => profile.id === id);
    if (project === undefined) throw new RangeError(`no project ${id}`);
    return figureOf(project, part, what);
  });
}
