import type { Rule } from '../engine/rule.ts';
import { accountsCompletion, accountsDirection } from './accounts.ts';
import { amountCell } from './amount-cell.ts';
import { deltaSign, deltaSum, deltaZero } from './delta.ts';
import { figureUnit } from './figure-unit.ts';
import { functionalAmount, functionalName } from './functional.ts';
import { functionalListed } from './functional-listed.ts';
import { noneTable } from './none-table.ts';
import { classOldName } from './old-names.ts';
import { onlyLess } from './only-less.ts';
import { operatingItem, operatingTotal } from './operating.ts';
import { partsSum } from './parts-sum.ts';
import { percentBase, percentZeroBase } from './percent.ts';
import { projectListed } from './project-listed.ts';
import { deltaReason, reasonDirection } from './reason.ts';
import { saidAcross } from './said-across.ts';
import { saidTwice } from './said-twice.ts';
import { shareOfWhole, sharesSum } from './share.ts';
import { threePublicParts, threePublicTotal } from './three-public.ts';
import { deltaYears } from './two-years.ts';

/** What the explanation says: figures against cells, against one another, and the words beside them. */
export const TEXT_RULES: readonly Rule[] = [
  amountCell,
  partsSum,
  shareOfWhole,
  sharesSum,
  operatingTotal,
  operatingItem,
  deltaSum,
  deltaYears,
  deltaZero,
  deltaSign,
  onlyLess,
  deltaReason,
  reasonDirection,
  percentBase,
  percentZeroBase,
  saidTwice,
  saidAcross,
  functionalAmount,
  functionalName,
  functionalListed,
  classOldName,
  noneTable,
  accountsDirection,
  accountsCompletion,
  figureUnit,
  threePublicParts,
  threePublicTotal,
  projectListed,
];
