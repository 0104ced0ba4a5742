import type { AnyRecord } from '@mingzhang/api';

/** Days to publish in after the approval, to approve departments in after the congress, and units after that. */
const TO_PUBLISH = 20;
const TO_APPROVE_DEPARTMENTS = 20;
const TO_APPROVE_UNITS = 15;

/** The days known of one department in one year, `2026-02-10`. */
export interface KnownDays {
  /** The congress approved the budget. */
  readonly congress?: string | undefined;
  /** The bureau approved the department's. */
  readonly department?: string | undefined;
  /** The department approved the unit's. */
  readonly unit?: string | undefined;
}

/** The last day for a department to publish on; undefined where nothing is approved. (预算法第十四条、第五十二条) */
export function departmentDeadline({ congress, department }: KnownDays): string | undefined {
  if (department !== undefined) return later(department, TO_PUBLISH);
  return congress && later(congress, TO_APPROVE_DEPARTMENTS + TO_PUBLISH);
}

/** The last day for a unit to publish on. (预算法实施条例第六条) */
export function unitDeadline({ congress, department, unit }: KnownDays): string | undefined {
  if (unit !== undefined) return later(unit, TO_PUBLISH);
  if (department !== undefined) return later(department, TO_APPROVE_UNITS + TO_PUBLISH);
  return congress && later(congress, TO_APPROVE_DEPARTMENTS + TO_APPROVE_UNITS + TO_PUBLISH);
}

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The approval of a department or of one of its units in a year. */
export function approvalOf(
  approvals: readonly AnyRecord[],
  year: string,
  department: string,
  unit?: string,
): AnyRecord | undefined {
  return approvals.find((one) => one.year === year && one.department === department && one.unit === unit);
}
