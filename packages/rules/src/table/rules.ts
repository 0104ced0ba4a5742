import type { Rule } from '../engine/rule.ts';
import { balanceEqual } from './balance-equal.ts';
import { childrenSum } from './children-sum.ts';
import { columnsShifted } from './columns-shifted.ts';
import { linesSum } from './lines-sum.ts';
import { listSum } from './list-sum.ts';
import { measuresSum } from './measures-sum.ts';
import { movementSum } from './movement-sum.ts';
import { shareBound } from './share-bound.ts';
import { appropriationRevenue, appropriationWithin, fundClass, fundTotal } from './ties/appropriation.ts';
import { basicTotal, contributions } from './ties/basic.ts';
import { generalWithin, sameCode } from './ties/codes.ts';
import { expenditureClass, expenditureTotal } from './ties/expenditure.ts';
import { personnelColumn } from './ties/personnel-column.ts';
import { personnelTotal } from './ties/personnel-total.ts';
import { projectsTotal } from './ties/projects.ts';
import { revenueSource, revenueTotal } from './ties/revenue.ts';
import { agencyOperating, threePublicWithin } from './ties/three-public.ts';
import { totalSum } from './total-sum.ts';

/** 勾稽关系: the equations of each table and the ties between tables. */
export const TABLE_RULES: readonly Rule[] = [
  measuresSum,
  linesSum,
  childrenSum,
  totalSum,
  listSum,
  balanceEqual,
  movementSum,
  shareBound,
  revenueTotal,
  revenueSource,
  expenditureTotal,
  expenditureClass,
  appropriationRevenue,
  appropriationWithin,
  fundTotal,
  fundClass,
  basicTotal,
  personnelColumn,
  personnelTotal,
  contributions,
  threePublicWithin,
  agencyOperating,
  generalWithin,
  sameCode,
  projectsTotal,
  columnsShifted,
];
