import type { Rule } from '../engine/rule.ts';
import { itemKnown, itemLowest, itemName } from './catalogue.ts';
import { lineComplete } from './complete.ts';
import { priceStandard, priceTimes, smeBound, smeReserved } from './money.ts';
import { projectBudget, projectListed, projectSame } from './projects.ts';
import { smeLeast, smeText } from './sme-text.ts';
import { textKinds } from './text.ts';

/** 政府采购预算: prices, catalogue codes, projects, what is reserved for small firms. */
export const PROCUREMENT_RULES: readonly Rule[] = [
  lineComplete,
  priceTimes,
  itemKnown,
  itemLowest,
  itemName,
  projectListed,
  projectSame,
  projectBudget,
  smeBound,
  smeReserved,
  smeText,
  smeLeast,
  priceStandard,
  textKinds,
];
