import type { AddRecord } from '@mingzhang/model';
import { fillProject } from '../generator/print/fill.ts';
import { DATES, firstLevel } from '../generator/print/projects.ts';
import { add } from './add.ts';
import { homeOf, type Scene, type SceneProject } from './scene.ts';

/** The projects of a department with goals, indicators, spending plans, and what is 涉密 of them. */
export function projectRecords(scene: Scene): readonly AddRecord[] {
  return scene.projects.flatMap((project, i) => [
    ...projectRecord(scene, project, i + 1),
    ...performanceRecords(scene, project),
  ]);
}

function projectRecord(scene: Scene, project: SceneProject, position: number): readonly AddRecord[] {
  const { id, profile, code, unitId: unit } = project;
  const home = homeOf(scene);
  const { name, since, purpose, withheld } = profile;
  const continuing = since < scene.year ? 'continuing' : 'new';
  return [
    add('projects', id, { ...home, unit, code, name, purpose, continuing, position }),
    ...(withheld === undefined
      ? []
      : [
          add('withholdings', `w-${id}`, {
            ...home,
            kind: 'projects',
            target: id,
            basis: withheld,
            approver: '区保密工作机构',
          }),
        ]),
  ];
}

/** Goals, indicators and the spending plan of one project. */
function performanceRecords(scene: Scene, project: SceneProject): readonly AddRecord[] {
  const { id, profile } = project;
  const own = { ...homeOf(scene), project: id };
  const filled = (text: string) => fillProject(text, project, scene.year);
  return [
    ...profile.goals.map((text, i) =>
      add('goals', `${id}-g${i + 1}`, { ...own, text: filled(text), position: i + 1 }),
    ),
    ...profile.indicators.map(([kind, level3, description, target, basis], i) =>
      add('indicators', `${id}-i${i + 1}`, {
        ...own,
        level1: firstLevel(kind),
        level2: kind,
        level3,
        description,
        target: filled(target),
        basis,
        position: i + 1,
      }),
    ),
    ...profile.plan.map((percent, i) =>
      add('spendingPlans', `${id}-s${i + 1}`, {
        ...own,
        until: DATES[i] ?? '',
        percent: String(percent),
        position: i + 1,
      }),
    ),
  ];
}
