import type { AddRecord } from '@mingzhang/model';
import type { Store } from '@mingzhang/workspace';
import { add } from './add.ts';
import { DEPARTMENTS } from './departments.ts';
import { lineRecords } from './lines.ts';
import { added, DIVISION, departmentOf, unitsOf } from './organisation.ts';
import type { DepartmentSketch, UnitSketch } from './profile.ts';
import { projectRecords } from './project-records.ts';
import { sceneOf } from './scene.ts';
import { enter } from './work.ts';

const COPIES = 5;
const UNITS_EACH = 5;

/** A district of full size: 60 departments and 300 units, each department a kind of one of the twelve. */
function bigDepartments(): readonly DepartmentSketch[] {
  return Array.from({ length: COPIES }, (_, copy) =>
    DEPARTMENTS.map((department): DepartmentSketch => {
      const code = copy === 0 ? department.code : `${copy}${department.code}`;
      const mark = '甲乙丙丁戊'.charAt(copy);
      return {
        ...department,
        code,
        fullName: `${department.fullName}（${mark}）`,
        shortName: `${department.shortName}（${mark}）`,
        units: Array.from({ length: UNITS_EACH }, (_, i) => unitLike(department, i, mark)),
      };
    }),
  ).flat();
}

function unitLike({ units }: DepartmentSketch, index: number, mark: string): UnitSketch {
  const like = units[Math.min(index, units.length - 1)];
  if (like === undefined) throw new RangeError('a department without units');
  const name = index < units.length ? like.name : `${like.name}第${index + 1}分部`;
  return { ...like, name: `${name}（${mark}）` };
}

/** The projects and lines of one of them. */
function bigLines(department: DepartmentSketch, year: number): readonly AddRecord[] {
  const scene = sceneOf(department, year);
  return [...projectRecords(scene).filter(({ table }) => table === 'projects'), ...lineRecords(scene)];
}

/** Fills an empty store with the large district: the organisation, a clerk for each department, and the lines of one year. */
export async function seedBigDistrict(store: Store, year: number): Promise<void> {
  const work = { store, today: `${year}-02-20` };
  const departments = bigDepartments();
  await enter(work, 'admin', null, '建立区划、部门、单位和年度', [
    added('divisions', DIVISION),
    add('years', String(year), { state: 'open' }),
    add('users', 'admin', { name: '何启明', state: 'active', language: 'zh' }),
    add('roles', 'admin-administrator', { user: 'admin', role: 'administrator' }),
    ...departments.flatMap((department) => [
      added('departments', departmentOf(department)),
      ...unitsOf(department).map((unit) => added('units', unit)),
      add('users', `clerk-${department.code}`, {
        name: `${department.shortName}经办人`,
        state: 'active',
        language: 'zh',
      }),
      add('roles', `clerk-${department.code}-clerk`, {
        user: `clerk-${department.code}`,
        role: 'clerk',
        department: department.code,
      }),
    ]),
  ]);
  for (const department of departments)
    await enter(
      work,
      `clerk-${department.code}`,
      department.code,
      '导入预算明细',
      bigLines(department, year),
    );
}
