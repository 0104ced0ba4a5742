import type { Form } from '../form.ts';
import {
  BASIC_AND_PROJECT,
  basicAndProjectHebei,
  basicAndProjectShanghai,
  basicAndProjectStandard,
} from './expenditure-measures.ts';

/** 部门预算一般公共预算财政拨款支出表. */
export const generalPublicExpenditure: Form = {
  id: 'general-public-expenditure',
  kind: 'budget',
  zh: '一般公共预算支出表',
  en: 'Expenditure from the general public budget',
  titles: [
    '一般公共预算财政拨款支出表',
    '一般公共预算支出表',
    '一般公共预算支出功能分类预算表',
    '一般公共预算财政拨款支出预算表',
    '一般公共预算支出预算表',
    '一般公共预算支出情况表',
    '财政拨款支出表',
  ],
  rows: { by: 'functional' },
  measures: BASIC_AND_PROJECT,
  basis: '《中华人民共和国预算法实施条例》第六条第三款',
  required: true,
  emptyNote: ['一般公共预算'],
  layouts: {
    hebei: basicAndProjectHebei('部门预算一般公共预算财政拨款支出表'),
    shanghai: basicAndProjectShanghai('一般公共预算支出功能分类预算表', '一般公共预算支出'),
    standard: basicAndProjectStandard('一般公共预算支出表', '本年一般公共预算支出'),
  },
};

/** 部门预算政府性基金预算财政拨款支出表. */
export const governmentFundExpenditure: Form = {
  id: 'government-fund-expenditure',
  kind: 'budget',
  zh: '政府性基金预算支出表',
  en: 'Expenditure from government funds',
  titles: [
    '政府性基金预算财政拨款支出表',
    '政府性基金预算支出表',
    '政府性基金预算支出功能分类预算表',
    '政府性基金预算支出预算表',
    '政府性基金支出表',
    '政府性基金预算支出情况表',
    '政府性基金预算财政拨款支出预算表',
  ],
  rows: { by: 'functional' },
  measures: BASIC_AND_PROJECT,
  basis: '《中华人民共和国预算法实施条例》第六条第三款',
  required: true,
  emptyNote: ['基金'],
  layouts: {
    hebei: basicAndProjectHebei('部门预算政府性基金预算财政拨款支出表'),
    shanghai: basicAndProjectShanghai('政府性基金预算支出功能分类预算表', '政府性基金预算支出'),
    standard: basicAndProjectStandard('政府性基金预算支出表', '本年政府性基金预算支出'),
  },
};

/** 部门预算国有资本经营预算财政拨款支出表. */
export const stateCapitalExpenditure: Form = {
  id: 'state-capital-expenditure',
  kind: 'budget',
  zh: '国有资本经营预算支出表',
  en: 'Expenditure from the state capital budget',
  titles: [
    '国有资本经营预算财政拨款支出表',
    '国有资本经营预算支出表',
    '国有资本经营预算支出功能分类预算表',
    '国有资本经营预算支出预算表',
    '国有资本经营预算支出情况表',
    '国有资本经营预算财政拨款支出预算表',
  ],
  rows: { by: 'functional' },
  measures: BASIC_AND_PROJECT,
  basis: '《中华人民共和国预算法实施条例》第六条第三款',
  required: true,
  emptyNote: ['国有资本'],
  layouts: {
    hebei: basicAndProjectHebei('部门预算国有资本经营预算财政拨款支出表'),
    shanghai: basicAndProjectShanghai('国有资本经营预算支出功能分类预算表', '国有资本经营预算支出'),
    standard: basicAndProjectStandard('国有资本经营预算支出表', '本年国有资本经营预算支出'),
  },
};
