import type { Rule } from '../engine/rule.ts';
import { accountsCompletion, accountsDirection } from './accounts.ts';
import { amountCell } from './amount-cell.ts';
import { deltaSign, deltaSum, deltaZero } from './delta.ts';
import { figureUnit } from './figure-unit.ts';
import { functionalAmount, functionalName } from './functional.ts';
import { onlyLess } from './only-less.ts';
import { operatingItem, operatingTotal } from './operating.ts';
import { partsSum } from './parts-sum.ts';
import { percentBase, percentZeroBase } from './percent.ts';
import { projectListed } from './project-listed.ts';
import { deltaReason, reasonDirection } from './reason.ts';
import { saidTwice } from './said-twice.ts';
import { shareOfWhole } from './share.ts';
import { threePublicParts } from './three-public.ts';

/** What the explanation says: figures against cells, against one another, and the words beside them. */
export const TEXT_RULES: readonly Rule[] = [
  amountCell,
  partsSum,
  shareOfWhole,
  operatingTotal,
  operatingItem,
  deltaSum,
  deltaZero,
  deltaSign,
  onlyLess,
  deltaReason,
  reasonDirection,
  percentBase,
  percentZeroBase,
  saidTwice,
  functionalAmount,
  functionalName,
  accountsDirection,
  accountsCompletion,
  figureUnit,
  threePublicParts,
  projectListed,
];
