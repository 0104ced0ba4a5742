import { amount, type Form } from '../form.ts';
import { WAN, YUAN } from './amounts.ts';
import { CODE, NAME, splitCode } from './coded.ts';

/** 部门预算一般公共预算财政拨款基本支出表: basic expenditure by economic code, personnel and operating. */
export const basicExpenditure: Form = {
  id: 'basic-expenditure',
  kind: 'budget',
  zh: '一般公共预算基本支出表',
  en: 'Basic expenditure from the general public budget',
  titles: [
    '一般公共预算财政拨款基本支出表',
    '一般公共预算基本支出表',
    '一般公共预算基本支出部门预算经济分类预算表',
    '一般公共预算基本支出预算表',
    '一般公共预算基本支出情况表',
    '财政拨款基本支出表',
    '基本支出部门预算经济分类预算表',
    '一般公共预算财政拨款基本支出预算表',
    '基本支出预算表',
    '基本支出表',
  ],
  rows: { by: 'economic' },
  measures: [
    ...CODE,
    NAME,
    amount('total', '合计', 'total', ['合计', '小计', '基本支出', '一般公共预算基本支出']),
    amount('personnel', '人员经费', 'personnel', ['人员经费', '人员支出'], { partOf: 'total' }),
    amount('operating', '公用经费', 'operating', ['公用经费', '日常公用经费', '公用支出'], {
      partOf: 'total',
    }),
  ],
  basis: '《中华人民共和国预算法实施条例》第五条、第六条第三款',
  required: true,
  emptyNote: ['基本支出'],
  layouts: {
    hebei: {
      title: '部门预算一般公共预算财政拨款基本支出表',
      unit: '万元',
      numbered: true,
      columns: [
        { heading: ['支出部门经济分类科目', '科目编码'], measure: 'code' },
        { heading: ['支出部门经济分类科目', '科目名称'], measure: 'name' },
        { heading: ['一般公共预算基本支出', '合计'], measure: 'total' },
        { heading: ['一般公共预算基本支出', '人员经费'], measure: 'personnel' },
        { heading: ['一般公共预算基本支出', '公用经费'], measure: 'operating' },
      ],
    },
    shanghai: {
      title: '{year}年部门一般公共预算基本支出部门预算经济分类预算表',
      ...YUAN,
      totalBelow: true,
      after: 'state-capital-expenditure',
      columns: [
        ...splitCode(2, '项目', '部门预算经济分类科目编码'),
        { heading: ['项目', '经济分类科目名称'], measure: 'name' },
        { heading: ['一般公共预算基本支出', '合计'], measure: 'total' },
        { heading: ['一般公共预算基本支出', '人员经费'], measure: 'personnel' },
        { heading: ['一般公共预算基本支出', '公用经费'], measure: 'operating' },
      ],
    },
    standard: {
      title: '一般公共预算基本支出表',
      ...WAN,
      totalBelow: true,
      columns: [
        { heading: ['部门预算支出经济分类科目', '科目编码'], measure: 'code' },
        { heading: ['部门预算支出经济分类科目', '科目名称'], measure: 'name' },
        { heading: ['本年一般公共预算基本支出', '合计'], measure: 'total' },
        { heading: ['本年一般公共预算基本支出', '人员经费'], measure: 'personnel' },
        { heading: ['本年一般公共预算基本支出', '公用经费'], measure: 'operating' },
      ],
    },
  },
};
