import type { AddRecord } from '@mingzhang/model';
import type { Budget, WorkspaceRecord } from '@mingzhang/workspace';
import { LUMING } from '../generator/district.ts';
import { add } from './add.ts';
import type { DepartmentSketch } from './profile.ts';
import { unitId } from './scene.ts';

/** The district's record. */
export const DIVISION: WorkspaceRecord<'divisions'> = {
  id: LUMING.division,
  name: `${LUMING.city}${LUMING.name}`,
};

export function departmentOf({ code, fullName, shortName }: DepartmentSketch): Budget['department'] {
  return { id: code, division: DIVISION.id, code, name: fullName, shortName, template: 'hebei' };
}

export function unitsOf(department: DepartmentSketch): Budget['units'] {
  return department.units.map(({ name, nature, rank, funding }, i) => {
    const id = unitId(department, i);
    return { id, department: department.code, code: id, name, nature, rank, funding, position: i + 1 };
  });
}

/** A record as an addition. */
export function added<T extends { readonly id: string }>(table: string, { id, ...fields }: T): AddRecord {
  return add(table, id, fields as Readonly<Record<string, string | number>>);
}
