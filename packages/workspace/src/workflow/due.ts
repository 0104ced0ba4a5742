import type { Budget } from '../budget/budget.ts';
import { addDays, daysBetween } from './calendar.ts';
import { submissionOf } from './submission.ts';

/** Days to publish in after the approval, to approve departments in after the congress, and to approve units in after that. */
const TO_PUBLISH = 20;
const TO_APPROVE_DEPARTMENTS = 20;
const TO_APPROVE_UNITS = 15;

/** When a disclosure has to be published, and on what that rests. */
export interface Due {
  /** The last day, `2026-02-28`; null where nothing is approved yet. */
  readonly deadline: string | null;
  /** Calendar days from today to the last day, negative when it is past; null without a deadline or once published. */
  readonly daysLeft: number | null;
  readonly basis: string;
  readonly basisEn: string;
}

/**
 * The last day to publish on: 20 calendar days after the approval (批复). Before there is one, the latest day it can come
 * to: the bureau approves departments within 20 days after the people's congress, departments their units within 15 days
 * after that (预算法 第十四条、第五十二条；预算法实施条例 第六条).
 */
export function dueOf(budget: Budget, today: string, unit?: string): Due {
  const { deadline, ...basis } = unit === undefined ? departmentDue(budget) : unitDue(budget, unit);
  const isOut = submissionOf(budget, unit)?.publishedOn !== undefined;
  return { deadline, daysLeft: deadline === null || isOut ? null : daysBetween(today, deadline), ...basis };
}

type Rest = Omit<Due, 'daysLeft'>;

function departmentDue(budget: Budget): Rest {
  const approved = approvalOf(budget);
  if (approved !== undefined)
    return {
      deadline: addDays(approved, TO_PUBLISH),
      basis: `${approved} 批复，应在 ${TO_PUBLISH} 日内公开（预算法第十四条）`,
      basisEn: `Approved on ${approved}; due within ${TO_PUBLISH} days (Budget Law, art. 14)`,
    };
  const { approvedOn } = budget.year;
  if (approvedOn === undefined) return UNAPPROVED;
  return {
    deadline: addDays(approvedOn, TO_APPROVE_DEPARTMENTS + TO_PUBLISH),
    basis: `人大 ${approvedOn} 批准预算，最迟 ${TO_APPROVE_DEPARTMENTS} 日内批复部门，再 ${TO_PUBLISH} 日内公开（预算法第五十二条、第十四条）`,
    basisEn: `The congress approved the budget on ${approvedOn}; departments are approved within ${TO_APPROVE_DEPARTMENTS} days and publish within ${TO_PUBLISH} more (Budget Law, arts. 52 and 14)`,
  };
}

function unitDue(budget: Budget, unit: string): Rest {
  const own = approvalOf(budget, unit);
  if (own !== undefined)
    return {
      deadline: addDays(own, TO_PUBLISH),
      basis: `主管部门 ${own} 批复，应在 ${TO_PUBLISH} 日内公开（预算法实施条例第六条）`,
      basisEn: `Its department approved it on ${own}; due within ${TO_PUBLISH} days (Implementing Regulations, art. 6)`,
    };
  const department = approvalOf(budget);
  const from = department ?? budget.year.approvedOn;
  if (from === undefined) return UNAPPROVED;
  const before = (department === undefined ? TO_APPROVE_DEPARTMENTS : 0) + TO_APPROVE_UNITS;
  return {
    deadline: addDays(from, before + TO_PUBLISH),
    basis: `${department === undefined ? '人大' : '部门预算'} ${from} ${department === undefined ? '批准' : '批复'}，最迟 ${before} 日内批复到单位，再 ${TO_PUBLISH} 日内公开（预算法第五十二条、实施条例第六条）`,
    basisEn: `${department === undefined ? 'The congress' : 'The bureau'} approved on ${from}; units are approved within ${before} days and publish within ${TO_PUBLISH} more (Budget Law, art. 52; Implementing Regulations, art. 6)`,
  };
}

const UNAPPROVED: Rest = {
  deadline: null,
  basis: '预算还没有批准，公开期限未起算',
  basisEn: 'The budget is not approved yet; the time to publish in has not begun',
};

function approvalOf({ approvals }: Budget, unit?: string): string | undefined {
  return approvals.find((one) => one.unit === unit)?.approvedOn;
}
