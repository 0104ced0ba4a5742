import type { Identity } from '@mingzhang/model';
import { type Context, unitNamed } from './context.ts';
import { bodyKey } from './tables/plan-tables.ts';

/** The unit that a file speaks for: `unit` has its lines, `edition` where the file is that unit's own disclosure. */
export interface UnitOf {
  readonly unit?: string;
  readonly edition?: string;
}

/** Whose file it is: a unit's by its name or code, else that of the department and so of its only unit. */
export function unitOf(
  { budget: { units, department }, planner }: Context,
  { edition, body, bodyCode }: Identity,
): UnitOf {
  const [only] = units;
  if (edition !== 'unit') return only !== undefined && units.length === 1 ? { unit: only.id } : {};
  const printed = [bodyCode ?? '', body === null ? '' : bodyKey(body)].filter((one) => one !== '');
  const found = printed.map((one) => unitNamed(units, one)).find((one) => one !== undefined);
  const unit = found ?? (units.length === 1 ? only : undefined);
  if (unit !== undefined) return { unit: unit.id, edition: unit.id };
  planner.leave(
    '全部',
    `文件是单位预算，但“${body ?? '（没有写明）'}”不是${department.name}的单位；按部门的表导入。`,
    `The file is a unit's budget, but “${body ?? '(not stated)'}” is no unit of ${department.name}; it was taken as the department's.`,
  );
  return {};
}
