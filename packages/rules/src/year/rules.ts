import type { Rule } from '../engine/rule.ts';
import { columnYear, headingYear, tableYear } from './printed-year.ts';
import { baseYear, textYear } from './text-year.ts';

/** One year through the whole document. */
export const YEAR_RULES: readonly Rule[] = [tableYear, columnYear, headingYear, textYear, baseYear];
