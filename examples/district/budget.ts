import { type AddRecord, type Disclosure, type Fields, replay } from '@mingzhang/model';
import { type Budget, draftOf } from '@mingzhang/workspace';
import { explanationRecords } from './explanation.ts';
import { assetRecords, purchaseRecords } from './holdings.ts';
import { lineRecords } from './lines.ts';
import { DIVISION, departmentOf, unitsOf } from './organisation.ts';
import type { DepartmentSketch } from './profile.ts';
import { projectRecords } from './project-records.ts';
import { type Scene, sceneOf } from './scene.ts';

/** The records of one department and year, in the steps they are entered in. */
export interface Content {
  readonly scene: Scene;
  readonly projects: readonly AddRecord[];
  readonly lines: readonly AddRecord[];
  readonly holdings: readonly AddRecord[];
  readonly explanation: readonly AddRecord[];
  /** Its disclosure before the explanation, as next year compares with it. */
  readonly disclosure: Disclosure;
}

/** Years with content, oldest first; each is compared with the one before, the first with a year that is not kept. */
export function contentsOf(department: DepartmentSketch, years: readonly number[]): readonly Content[] {
  const [first = 0] = years;
  let previous = figuresOf(sceneOf(department, first - 1)).disclosure;
  return years.map((year) => {
    const figures = figuresOf(sceneOf(department, year));
    const { budget, ...rest } = figures;
    const explanation = explanationRecords(rest.scene, budget, previous);
    previous = rest.disclosure;
    return { ...rest, explanation };
  });
}

/** Everything but the explanation. */
export function figuresOf(scene: Scene): Omit<Content, 'explanation'> & { readonly budget: Budget } {
  const projects = projectRecords(scene);
  const lines = lineRecords(scene);
  const holdings = [...purchaseRecords(scene), ...assetRecords(scene)];
  const budget = budgetFrom(scene, [...projects, ...lines, ...holdings]);
  return { scene, projects, lines, holdings, budget, disclosure: draftOf(budget).disclosure };
}

/** Records as the budget a store would give. */
export function budgetFrom({ department, year }: Scene, records: readonly AddRecord[]): Budget {
  return {
    revision: 0,
    department: departmentOf(department),
    division: DIVISION,
    year: { id: String(year), state: 'open' },
    units: unitsOf(department),
    approvals: [],
    records: replay([records]) as ReadonlyMap<string, Fields>,
  };
}
