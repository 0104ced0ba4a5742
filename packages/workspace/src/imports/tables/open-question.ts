import type { Words } from '@mingzhang/forms';

/** What the forms leave open, so that it cannot become lines. */
export type OpenQuestion =
  | 'basic-by-economic'
  | 'basic-not-equal'
  | 'fund-basic'
  | 'own-source'
  | 'own-basic'
  | 'carried-forward'
  | 'revenue-fund'
  | 'revenue-own'
  | 'revenue-carried-over'
  | 'project-by-function'
  | 'codes-not-lowest';

const SAID: Readonly<Record<OpenQuestion, Words>> = {
  'basic-by-economic': {
    zh: '基本支出按功能科目和按经济科目分别列出，哪个功能科目用于哪个经济科目，表中没有写明，不能唯一确定；按表内数据导入，没有生成明细。可导入一体化平台的支出明细。',
    en: 'Basic expenditure is printed by function and by economic code apart; which function is spent on which code is not stated and is not the only way. It is kept as cells of the tables. Import the list of budget lines for lines.',
  },
  'basic-not-equal': {
    zh: '一般公共预算支出表的基本支出与基本支出表的合计不相等，没有生成基本支出明细；按表内数据导入。',
    en: 'Basic expenditure by function is not the total by economic code, so no lines were made of it; it is kept as cells of the tables.',
  },
  'fund-basic': {
    zh: '政府性基金、国有资本经营预算的基本支出没有分人员经费和公用经费，按表内数据导入，没有生成明细。',
    en: 'Basic expenditure from funds or state capital is not parted into personnel and operating; it is kept as cells of the tables.',
  },
  'own-source': {
    zh: '财政拨款以外的支出用的是哪一种收入，表中没有写明，按表内数据导入，没有生成明细。',
    en: 'Which income pays for what is not appropriated is not stated; it is kept as cells of the tables.',
  },
  'own-basic': {
    zh: '财政拨款以外的基本支出没有分人员经费和公用经费，按表内数据导入，没有生成明细。',
    en: 'Basic expenditure from other money is not parted into personnel and operating; it is kept as cells of the tables.',
  },
  'carried-forward': {
    zh: '年终结转属于哪个功能科目和资金来源，表中没有写明，按表内数据导入，没有生成明细。',
    en: 'What the money carried forward belongs to is not stated; it is kept as cells of the tables.',
  },
  'revenue-fund': {
    zh: '财政拨款收入属于哪一本预算，不能按科目唯一确定，按表内数据导入，没有生成收入明细。',
    en: 'Which budget the appropriation belongs to cannot be told by its codes; it is kept as cells of the tables.',
  },
  'revenue-own': {
    zh: '单位资金是哪一种收入，表中没有写明，按表内数据导入，没有生成收入明细。',
    en: "Which income the unit's own funds are is not stated; they are kept as cells of the tables.",
  },
  'revenue-carried-over': {
    zh: '上年结转的资金来源不能唯一确定，按表内数据导入，没有生成收入明细。',
    en: 'The source of the money carried over cannot be told; it is kept as cells of the tables.',
  },
  'project-by-function': {
    zh: '项目支出属于几个功能科目，各项目用哪个科目没有写明：项目支出按科目生成明细，没有关联到项目。请在明细中填写项目。',
    en: 'Project expenditure stands under several functions and which project belongs to which is not stated: lines were made by function, without their projects. Enter the projects in the lines.',
  },
  'codes-not-lowest': {
    zh: '表中的功能科目没有列到“项”，按表内数据导入，没有生成明细。',
    en: 'The functional codes are not printed to their lowest level; they are kept as cells of the tables.',
  },
};

export function openQuestion(question: OpenQuestion): Words {
  return SAID[question];
}
