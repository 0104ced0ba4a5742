import { CODE, NAME } from '../budget/coded.ts';
import { BASIC_AND_PROJECT } from '../budget/expenditure-measures.ts';
import { amount, type Form, type Layout } from '../form.ts';

const ACCOUNTS = '《中华人民共和国预算法》第八十条';
const CODED_COLUMNS: Layout['columns'] = [
  { heading: ['项目', '支出功能分类科目编码', '类'], measure: 'code-class' },
  { heading: ['项目', '支出功能分类科目编码', '款'], measure: 'code-section' },
  { heading: ['项目', '支出功能分类科目编码', '项'], measure: 'code-item' },
  { heading: ['项目', '科目名称'], measure: 'name' },
];

function shanghai(title: string, columns: Layout['columns']): Form['layouts'] {
  return { shanghai: { title, unit: '万元', numbered: false, columns: [...CODED_COLUMNS, ...columns] } };
}

/** 收入决算表: revenue by functional code and source. */
export const finalRevenue: Form = {
  id: 'final-revenue',
  kind: 'final-accounts',
  zh: '收入决算表',
  en: 'Final accounts: revenue',
  titles: ['收入决算表'],
  rows: { by: 'functional' },
  measures: [
    ...CODE,
    NAME,
    amount('total', '本年收入合计', "this year's revenue", ['本年收入合计', '合计', '本年收入']),
    amount('fiscal', '财政拨款收入', 'fiscal appropriation', ['财政拨款收入', '财政拨款'], {
      partOf: 'total',
    }),
    amount('from-superior', '上级补助收入', 'grants from superior units', ['上级补助收入', '上级补助'], {
      partOf: 'total',
    }),
    amount('business', '事业收入', 'business income', ['事业收入'], { partOf: 'total' }),
    amount('operating', '经营收入', 'operating income', ['经营收入'], { partOf: 'total' }),
    amount('from-affiliated', '附属单位上缴收入', 'remittances from affiliated units', ['附属单位上缴收入'], {
      partOf: 'total',
    }),
    amount('other', '其他收入', 'other income', ['其他收入'], { partOf: 'total' }),
  ],
  basis: ACCOUNTS,
  required: true,
  layouts: shanghai('收入决算表', [
    { heading: ['本年收入合计'], measure: 'total' },
    { heading: ['财政拨款收入'], measure: 'fiscal' },
    { heading: ['上级补助收入'], measure: 'from-superior' },
    { heading: ['事业收入'], measure: 'business' },
    { heading: ['经营收入'], measure: 'operating' },
    { heading: ['附属单位上缴收入'], measure: 'from-affiliated' },
    { heading: ['其他收入'], measure: 'other' },
  ]),
};

/** 支出决算表: expenditure by functional code and nature. */
export const finalExpenditure: Form = {
  id: 'final-expenditure',
  kind: 'final-accounts',
  zh: '支出决算表',
  en: 'Final accounts: expenditure',
  titles: ['支出决算表'],
  rows: { by: 'functional' },
  measures: [
    ...BASIC_AND_PROJECT,
    amount('to-superior', '上缴上级支出', 'remittances to superior units', ['上缴上级支出', '上解上级支出'], {
      partOf: 'total',
    }),
    amount('operating', '经营支出', 'operating expenditure', ['经营支出'], { partOf: 'total' }),
    amount(
      'to-affiliated',
      '对附属单位补助支出',
      'grants to affiliated units',
      ['对附属单位补助支出', '对附属单位补助'],
      { partOf: 'total' },
    ),
  ],
  basis: ACCOUNTS,
  required: true,
  layouts: shanghai('支出决算表', [
    { heading: ['本年支出合计'], measure: 'total' },
    { heading: ['基本支出'], measure: 'basic' },
    { heading: ['项目支出'], measure: 'project' },
    { heading: ['上缴上级支出'], measure: 'to-superior' },
    { heading: ['经营支出'], measure: 'operating' },
    { heading: ['对附属单位补助支出'], measure: 'to-affiliated' },
  ]),
};

/** 一般公共预算财政拨款支出决算表. */
export const finalGeneralPublicExpenditure: Form = {
  id: 'final-general-public-expenditure',
  kind: 'final-accounts',
  zh: '一般公共预算财政拨款支出决算表',
  en: 'Final accounts: general public budget',
  titles: ['一般公共预算财政拨款支出决算表', '一般公共预算支出决算表', '一般公共预算财政拨款收入支出决算表'],
  rows: { by: 'functional' },
  measures: BASIC_AND_PROJECT,
  basis: ACCOUNTS,
  required: true,
  emptyNote: ['一般公共预算'],
  layouts: shanghai('一般公共预算财政拨款支出决算表', [
    { heading: ['合计'], measure: 'total' },
    { heading: ['基本支出'], measure: 'basic' },
    { heading: ['项目支出'], measure: 'project' },
  ]),
};

/** 一般公共预算财政拨款基本支出决算（明细）表: codes stand side by side in panels, 人员经费合计 and 公用经费合计 below. */
export const finalBasicExpenditure: Form = {
  id: 'final-basic-expenditure',
  kind: 'final-accounts',
  zh: '一般公共预算财政拨款基本支出决算表',
  en: 'Final accounts: basic expenditure',
  titles: [
    '一般公共预算财政拨款基本支出决算表',
    '一般公共预算财政拨款基本支出决算明细表',
    '一般公共预算基本支出决算表',
    '财政拨款基本支出决算表',
  ],
  rows: { by: 'economic' },
  measures: [
    ...CODE,
    NAME,
    amount('total', '决算数', 'final account', ['决算数', '金额', '合计']),
    amount('personnel', '人员经费', 'personnel', ['人员经费'], { partOf: 'total' }),
    amount('operating', '公用经费', 'operating', ['公用经费'], { partOf: 'total' }),
  ],
  basis: ACCOUNTS,
  required: true,
  emptyNote: ['基本支出'],
  layouts: {
    shanghai: {
      title: '一般公共预算财政拨款基本支出决算表',
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['经济分类科目编码', '类'], measure: 'code-class' },
        { heading: ['经济分类科目编码', '款'], measure: 'code-section' },
        { heading: ['科目名称'], measure: 'name' },
        { heading: ['决算数'], measure: 'total' },
      ],
    },
  },
};
