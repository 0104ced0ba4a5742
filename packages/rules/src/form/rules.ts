import type { Rule } from '../engine/rule.ts';
import { contentsMatch } from './contents.ts';
import { emptyTableNote, noteFits, tableUnit } from './empty-table.ts';
import { bodySame, editionSame } from './names.ts';
import { headingNumber } from './numbering.ts';
import { emptySection, requiredSection, requiredTable } from './required.ts';
import { brackets, doubledStops, finalStop, residue, spaces } from './wording.ts';

/** What a disclosure must hold, and how it is written. */
export const FORM_RULES: readonly Rule[] = [
  requiredTable,
  requiredSection,
  emptySection,
  emptyTableNote,
  noteFits,
  tableUnit,
  bodySame,
  editionSame,
  contentsMatch,
  headingNumber,
  residue,
  doubledStops,
  finalStop,
  brackets,
  spaces,
];
