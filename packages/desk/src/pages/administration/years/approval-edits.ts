import type { AnyRecord } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { added, removed, set } from '../../../budget/changes.ts';
import { newId } from '../../../budget/new-id.ts';
import { approvalOf } from './deadline.ts';

/** Days as they were typed, by {@link placeKey}; an empty one takes the approval away. */
export type TypedDays = Readonly<Record<string, string>>;

export function placeKey(department: string, unit?: string): string {
  return unit === undefined ? department : `${department} ${unit}`;
}

/** The changes that typed days come to. */
export function approvalEdits(typed: TypedDays, approvals: readonly AnyRecord[], year: string): Edit {
  return Object.entries(typed).flatMap(([key, day]): Edit => {
    const [department = '', unit] = key.split(' ');
    const known = approvalOf(approvals, year, department, unit);
    if (known === undefined)
      return day === '' ? [] : [added('approvals', newId(), { department, year, unit, approvedOn: day })];
    return day === '' ? [removed('approvals', known)] : set('approvals', known, 'approvedOn', day);
  });
}
