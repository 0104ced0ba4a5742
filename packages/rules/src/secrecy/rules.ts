import type { Rule } from '../engine/rule.ts';
import { withheldDerivable } from './derivable.ts';
import { PERSONAL_RULES } from './personal.ts';
import { withheldOpen, withheldValues } from './withheld.ts';

/** What must not be published: personal numbers, and work withheld in one place and open in another. */
export const SECRECY_RULES: readonly Rule[] = [
  ...PERSONAL_RULES,
  withheldOpen,
  withheldValues,
  withheldDerivable,
];
