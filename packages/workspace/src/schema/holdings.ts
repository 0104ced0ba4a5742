import { SOURCES } from './budget.ts';
import {
  choice,
  DATE,
  DECIMAL,
  FEN,
  INTEGER,
  ofDepartment,
  optional,
  reference,
  shaped,
  TEXT,
} from './column.ts';

/** 政府采购预算, one thing bought. */
export const purchases = ofDepartment({
  unit: reference('units'),
  project: optional(reference('projects')),
  item: TEXT,
  itemCode: optional(shaped(/^[ABC]\d{2,10}$/)),
  quantity: optional(DECIMAL),
  quantityUnit: optional(TEXT),
  unitPrice: optional(FEN),
  fen: FEN,
  source: choice(...SOURCES),
  /** 预留中小微企业份额, and of it 小微. */
  smeFen: optional(FEN),
  microFen: optional(FEN),
  position: INTEGER,
});

/** 固定资产占用, one kind on one day. */
export const assets = ofDepartment({
  unit: reference('units'),
  kind: choice('buildings', 'offices', 'vehicles', 'equipment', 'other'),
  asOf: DATE,
  quantity: optional(DECIMAL),
  fen: FEN,
});
