import type { Rule } from '../engine/rule.ts';
import { assetDate, assetYearEnd } from './date.ts';
import { purchasesProcured } from './purchases.ts';
import { vehiclesPurchase, vehiclesSum } from './vehicle-text.ts';
import { vehicleMoney } from './vehicles.ts';

/** 国有资产占用: date, purchases of the year, vehicles. */
export const ASSET_RULES: readonly Rule[] = [
  assetDate,
  assetYearEnd,
  purchasesProcured,
  vehicleMoney,
  vehiclesSum,
  vehiclesPurchase,
];
