import { ASSET_RULES } from './asset/rules.ts';
import { CODE_RULES } from './code/rules.ts';
import type { Rule } from './engine/rule.ts';
import { FINAL_RULES } from './final/rules.ts';
import { FORM_RULES } from './form/rules.ts';
import { PERFORMANCE_RULES } from './performance/rules.ts';
import { PROCUREMENT_RULES } from './procurement/rules.ts';
import { RATIO_RULES } from './ratio/rules.ts';
import { SECRECY_RULES } from './secrecy/rules.ts';
import { TABLE_RULES } from './table/rules.ts';
import { TEXT_RULES } from './text/rules.ts';
import { TIMELINESS_RULES } from './timeliness/rules.ts';
import { WORDING_RULES } from './wording/rules.ts';
import { YEAR_RULES } from './year/rules.ts';

/** Every rule, by family. */
export const RULES: readonly Rule[] = [
  ...TABLE_RULES,
  ...CODE_RULES,
  ...TEXT_RULES,
  ...FORM_RULES,
  ...PERFORMANCE_RULES,
  ...PROCUREMENT_RULES,
  ...ASSET_RULES,
  ...SECRECY_RULES,
  ...YEAR_RULES,
  ...FINAL_RULES,
  ...TIMELINESS_RULES,
  ...RATIO_RULES,
  ...WORDING_RULES,
];
