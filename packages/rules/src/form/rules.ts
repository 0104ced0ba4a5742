import type { Rule } from '../engine/rule.ts';
import { bodyHeading } from './body-heading.ts';
import { contentsComplete, contentsMatch, contentsOrder } from './contents.ts';
import { emptyTableNote, noteFits, tableUnit } from './empty-table.ts';
import { decimalsSame, noNegative, tableOrder, thousandsSame, unitSame } from './figures.ts';
import { requiredLine } from './lines.ts';
import { bodySame, editionSame } from './names.ts';
import { headingNumber } from './numbering.ts';
import { emptySection, requiredSection, requiredTable } from './required.ts';
import { brackets, doubledStops, finalStop, residue, spaces } from './wording.ts';

/** What a disclosure must hold, and how it is written. */
export const FORM_RULES: readonly Rule[] = [
  requiredTable,
  requiredLine,
  requiredSection,
  emptySection,
  emptyTableNote,
  noteFits,
  tableUnit,
  tableOrder,
  thousandsSame,
  decimalsSame,
  unitSame,
  noNegative,
  bodySame,
  bodyHeading,
  editionSame,
  contentsMatch,
  contentsComplete,
  contentsOrder,
  headingNumber,
  residue,
  doubledStops,
  finalStop,
  brackets,
  spaces,
];
