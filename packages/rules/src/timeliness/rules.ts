import type { Rule } from '../engine/rule.ts';
import { approvalYear, departmentDeadline, publicationOrder, unitDeadline } from './deadline.ts';

/** 及时性: published in time, given the dates of approval and publication. */
export const TIMELINESS_RULES: readonly Rule[] = [
  departmentDeadline,
  unitDeadline,
  publicationOrder,
  approvalYear,
];
