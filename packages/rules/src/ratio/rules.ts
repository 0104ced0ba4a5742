import type { Rule } from '../engine/rule.ts';
import { annuityHalf, housingShare, trainingShare, unionShare } from './contributions.ts';
import { detailOther, reservedRow } from './other-items.ts';

/** What is usual rather than required: shares of wages, and how far expenditure is broken down. Hints only. */
export const RATIO_RULES: readonly Rule[] = [
  annuityHalf,
  unionShare,
  trainingShare,
  housingShare,
  detailOther,
  reservedRow,
];
