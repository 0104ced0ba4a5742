import { amount, type Layout, type Measure } from '../form.ts';
import { WAN, YUAN } from './amounts.ts';
import { CODE, NAME, splitCode } from './coded.ts';

/** Columns of a table of expenditure by function: 合计, 基本支出, 项目支出. */
export const BASIC_AND_PROJECT: readonly Measure[] = [
  ...CODE,
  NAME,
  amount('total', '合计', 'total', ['合计', '小计', '本年支出合计', '支出合计', '本年支出小计']),
  amount('basic', '基本支出', 'basic expenditure', ['基本支出'], { partOf: 'total' }),
  amount('project', '项目支出', 'project expenditure', ['项目支出'], { partOf: 'total' }),
];

export function basicAndProjectHebei(title: string): Layout {
  return {
    title,
    unit: '万元',
    numbered: true,
    columns: [
      { heading: ['功能分类科目', '科目编码'], measure: 'code' },
      { heading: ['功能分类科目', '科目名称'], measure: 'name' },
      { heading: ['合计'], measure: 'total' },
      { heading: ['基本支出'], measure: 'basic' },
      { heading: ['项目支出'], measure: 'project' },
    ],
  };
}

export function basicAndProjectShanghai(title: string, money: string): Layout {
  return {
    title: `{year}年部门${title}`,
    ...YUAN,
    totalBelow: true,
    columns: [
      ...splitCode(3, '项目', '功能分类科目编码'),
      { heading: ['项目', '功能分类科目名称'], measure: 'name' },
      { heading: [money, '合计'], measure: 'total' },
      { heading: [money, '基本支出'], measure: 'basic' },
      { heading: [money, '项目支出'], measure: 'project' },
    ],
  };
}

export function basicAndProjectStandard(title: string, money: string): Layout {
  return {
    title,
    ...WAN,
    totalBelow: true,
    columns: [
      { heading: ['功能分类科目', '科目编码'], measure: 'code' },
      { heading: ['功能分类科目', '科目名称'], measure: 'name' },
      { heading: [money, '合计'], measure: 'total' },
      { heading: [money, '基本支出'], measure: 'basic' },
      { heading: [money, '项目支出'], measure: 'project' },
    ],
  };
}
