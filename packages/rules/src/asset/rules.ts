import type { Rule } from '../engine/rule.ts';
import { assetDate } from './date.ts';
import { purchasesProcured } from './purchases.ts';
import { vehicleMoney } from './vehicles.ts';

/** 国有资产占用: date, purchases of the year, vehicles. */
export const ASSET_RULES: readonly Rule[] = [assetDate, purchasesProcured, vehicleMoney];
