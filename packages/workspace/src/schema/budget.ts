import { choice, FEN, ofDepartment, optional, PROSE, reference, shaped } from './column.ts';

/** 一般公共预算, 政府性基金预算, 国有资本经营预算; 财政专户管理资金; and the kinds of 单位资金. */
export const SOURCES = [
  'general',
  'fund',
  'capital',
  'special-account',
  'business',
  'operating',
  'from-superior',
  'from-affiliated',
  'other',
] as const;

/**
 * 人员经费 and 公用经费 make 基本支出; 项目支出; 经营支出, 上缴上级支出 and 对附属单位补助支出; and 年终结转, money that
 * is not to be spent this year.
 */
export const NATURES = [
  'personnel',
  'operating',
  'project',
  'business',
  'to-superior',
  'to-affiliated',
  'carried-forward',
] as const;

const FUNCTIONAL = shaped(/^2\d{6}$/);

/** 预算支出 by its smallest part: one unit, purpose, nature and source of money. All tables are computed from these. */
export const budgetLines = ofDepartment({
  unit: reference('units'),
  functional: FUNCTIONAL,
  departmental: optional(shaped(/^3\d{4}$/)),
  government: optional(shaped(/^5\d{4}$/)),
  source: choice(...SOURCES),
  nature: choice(...NATURES),
  project: optional(reference('projects')),
  fen: FEN,
  note: optional(PROSE),
});

/** 预算收入 by its smallest part; `carried-over` is 上年结转. */
export const revenueLines = ofDepartment({
  unit: reference('units'),
  functional: FUNCTIONAL,
  source: choice(...SOURCES),
  origin: choice('current', 'carried-over'),
  fen: FEN,
  note: optional(PROSE),
});
