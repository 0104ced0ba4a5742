import { type BudgetProject, projectsOf } from '../generator/budget.ts';
import { LUMING } from '../generator/district.ts';
import type { DepartmentSketch, PartSketch, ProjectSketch, UnitSketch } from './profile.ts';

/** The year the profiles speak of. */
const PROFILE_YEAR = 2025;

/** One department in one fiscal year, before any record of it. */
export interface Scene {
  readonly department: DepartmentSketch;
  readonly year: number;
  readonly projects: readonly SceneProject[];
}

export interface SceneProject extends BudgetProject {
  readonly profile: ProjectSketch;
  readonly parts: readonly (BudgetProject['parts'][number] & { readonly profile: PartSketch })[];
  /** Id of its record. */
  readonly id: string;
  readonly unit: UnitSketch;
  readonly unitId: string;
}

/** The projects that run in a year, with their codes and money. */
export function sceneOf(department: DepartmentSketch, year: number): Scene {
  const { code } = department;
  const all = projectsOf(LUMING, { code, year: PROFILE_YEAR, projects: department.projects }, year);
  const projects = all.flatMap((project, i): SceneProject[] => {
    const profile = department.projects[i];
    if (profile === undefined || !runsIn(profile, year)) return [];
    const unit = department.units[profile.unit];
    if (unit === undefined) throw new RangeError(`${profile.name} has no unit ${profile.unit}`);
    const id = `p${code}-${year}-${profile.id}`;
    return [{ ...project, profile, id, unit, unitId: unitId(department, profile.unit) }];
  });
  return { department, year, projects };
}

/** Money that was carried over is of the year after its project began. */
function runsIn({ since, carried }: ProjectSketch, year: number): boolean {
  return carried === true ? year === since + 1 : since <= year;
}

/** The id and code of a department's unit, counted from 0. */
export function unitId({ code }: DepartmentSketch, index: number): string {
  return `${code}${String(index + 1).padStart(3, '0')}`;
}

/** The fields every record of a scene begins with. */
export function homeOf({ department, year }: Scene): { readonly department: string; readonly year: string } {
  return { department: department.code, year: String(year) };
}
