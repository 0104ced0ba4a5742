import { amount, type Form } from '../form.ts';
import { WAN } from './amounts.ts';
import { BASIC_AND_PROJECT, basicAndProjectShanghai } from './expenditure-measures.ts';

/** 部门预算支出总表: expenditure by functional code and nature. */
export const expenditureSummary: Form = {
  id: 'expenditure-summary',
  kind: 'budget',
  zh: '部门支出总表',
  en: 'Summary of expenditure',
  titles: ['支出总表', '支出预算总表', '支出总体情况表', '预算支出总表'],
  rows: { by: 'functional' },
  measures: [
    ...BASIC_AND_PROJECT,
    amount('operating', '经营支出', 'operating expenditure', ['经营支出', '事业单位经营支出'], {
      partOf: 'total',
    }),
    amount('to-superior', '上解上级支出', 'remittances to superior units', ['上解上级支出', '上缴上级支出'], {
      partOf: 'total',
    }),
    amount(
      'to-affiliated',
      '对附属单位补助支出',
      'grants to affiliated units',
      ['对附属单位补助支出', '对附属单位补助'],
      { partOf: 'total' },
    ),
  ],
  basis: '《中华人民共和国预算法实施条例》第五条、第六条',
  required: true,
  layouts: {
    hebei: {
      title: '部门预算支出总表',
      unit: '万元',
      numbered: true,
      columns: [
        { heading: ['功能分类科目', '科目编码'], measure: 'code' },
        { heading: ['功能分类科目', '科目名称'], measure: 'name' },
        { heading: ['合计'], measure: 'total' },
        { heading: ['基本支出'], measure: 'basic' },
        { heading: ['项目支出'], measure: 'project' },
        { heading: ['经营支出'], measure: 'operating' },
        { heading: ['上解上级支出'], measure: 'to-superior' },
        { heading: ['对附属单位补助支出'], measure: 'to-affiliated' },
      ],
    },
    shanghai: basicAndProjectShanghai('支出预算总表', '支出预算'),
    standard: {
      title: '部门支出总表',
      ...WAN,
      totalBelow: true,
      columns: [
        { heading: ['功能分类科目', '科目编码'], measure: 'code' },
        { heading: ['功能分类科目', '科目名称'], measure: 'name' },
        { heading: ['合计'], measure: 'total' },
        { heading: ['基本支出'], measure: 'basic' },
        { heading: ['项目支出'], measure: 'project' },
        { heading: ['上缴上级支出'], measure: 'to-superior' },
        { heading: ['经营支出'], measure: 'operating' },
        { heading: ['对附属单位补助支出'], measure: 'to-affiliated' },
      ],
    },
  },
};
