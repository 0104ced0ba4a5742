import type { Rule } from '../engine/rule.ts';
import { openingClosing } from '../year/carried.ts';
import { completionThreePublic, completionZeroBase } from './completion.ts';
import { countsMoney, countsOrder } from './counts.ts';
import { itemFlat, itemReason, itemsSum } from './items.ts';
import { averageScore, gradesSum, problemsSum } from './performance.ts';
import { publishedBudget } from './published-budget.ts';
import { smeAwarded, smeShare } from './sme.ts';
import { threePublicBudget, threePublicCounts, threePublicOver } from './three-public.ts';

/** 部门决算: what the text of final accounts says, and what hands the accounts on from budget and year before. */
export const FINAL_RULES: readonly Rule[] = [
  itemReason,
  itemFlat,
  itemsSum,
  completionZeroBase,
  completionThreePublic,
  threePublicBudget,
  threePublicOver,
  threePublicCounts,
  countsMoney,
  countsOrder,
  gradesSum,
  averageScore,
  problemsSum,
  smeAwarded,
  smeShare,
  openingClosing,
  publishedBudget,
];
