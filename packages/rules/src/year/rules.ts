import type { Rule } from '../engine/rule.ts';
import { carriedForward } from './carried.ts';
import { columnYear, headingYear, tableYear } from './printed-year.ts';
import { amountPrevious, deltaRecomputed, rateRecomputed } from './recomputed.ts';
import { codeRenamed, nameRecoded, previousFits, projectRecoded } from './renamed.ts';
import { baseYear, textYear } from './text-year.ts';

/** One year through the whole document, and this year against the document of the year before. */
export const YEAR_RULES: readonly Rule[] = [
  tableYear,
  columnYear,
  headingYear,
  textYear,
  baseYear,
  previousFits,
  deltaRecomputed,
  amountPrevious,
  rateRecomputed,
  carriedForward,
  codeRenamed,
  nameRecoded,
  projectRecoded,
];
