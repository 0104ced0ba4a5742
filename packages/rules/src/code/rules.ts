import type { Rule } from '../engine/rule.ts';
import { codeKnown, codeYear, fundOfTable, nameOfCode } from './lists.ts';
import { economicKindFits, economicShape, functionalShape } from './shape.ts';
import { detailLevel, parentPrinted, rowDuplicate } from './structure.ts';

/** Codes: their shape, their place in the table, and the official lists. */
export const CODE_RULES: readonly Rule[] = [
  functionalShape,
  economicShape,
  economicKindFits,
  parentPrinted,
  detailLevel,
  rowDuplicate,
  codeKnown,
  codeYear,
  nameOfCode,
  fundOfTable,
];
