import { amount, CLASSES, type Form, text } from '../form.ts';
import { WAN, YUAN } from './amounts.ts';
import { EXPENDITURE_LINES, REVENUE_LINES } from './revenue-lines.ts';

/** 部门预算收支总表: all revenue by source beside all expenditure by functional class. */
export const revenueExpenditureSummary: Form = {
  id: 'revenue-expenditure-summary',
  kind: 'budget',
  zh: '部门收支总表',
  en: 'Summary of revenue and expenditure',
  titles: ['收支总表', '收支预算总表', '财务收支总表', '财务收支预算总表', '收支总体情况表', '预算收支总表'],
  rows: {
    by: 'lines',
    sides: [
      { side: 'revenue', lines: REVENUE_LINES },
      { side: 'expenditure', lines: EXPENDITURE_LINES, classesUnder: 'expenditure-this-year' },
    ],
  },
  measures: [
    text('revenue-name', '项目', 'item', ['项目', '收入项目', '收入'], ['收入']),
    amount('budget', '预算数', 'budget', ['预算数', '金额', '本年预算', '预算金额', '本年预算数'], {
      side: 'revenue',
      under: ['收入'],
    }),
    text(
      'expenditure-name',
      '项目',
      'item',
      ['项目', '支出项目', '支出', '项目(按功能分类)', '支出功能分类'],
      ['支出'],
    ),
    amount('budget', '预算数', 'budget', ['预算数', '金额', '本年预算', '预算金额', '合计', '本年预算数'], {
      side: 'expenditure',
      under: ['支出'],
    }),
  ],
  balances: [
    {
      left: { row: 'revenue-total', measure: 'budget' },
      right: { row: 'expenditure-total', measure: 'budget' },
    },
  ],
  basis: '《中华人民共和国预算法实施条例》第五条',
  required: true,
  layouts: {
    hebei: {
      title: '部门预算收支总表',
      unit: '万元',
      numbered: true,
      columns: [
        { heading: ['收入', '项  目'], measure: 'revenue-name' },
        { heading: ['收入', '预算数'], measure: 'budget' },
        { heading: ['支出', '项  目'], measure: 'expenditure-name' },
        { heading: ['支出', '预算数'], measure: 'budget' },
      ],
      lines: [
        ...['general-public-budget', 'government-fund', 'state-capital', 'fiscal-special-account'],
        ...['unit-own-funds', 'revenue-this-year', 'carried-over', 'revenue-total'],
        ...[CLASSES, 'expenditure-this-year', 'carried-forward', 'expenditure-total'],
      ],
      classes: { which: 'every', ordinal: '一、' },
      labels: {
        'general-public-budget': '一、一般公共预算拨款收入',
        'government-fund': '二、政府性基金预算拨款收入',
        'state-capital': '三、国有资本经营预算拨款收入',
        'fiscal-special-account': '四、财政专户管理资金收入',
        'unit-own-funds': '五、单位资金',
      },
    },
    shanghai: {
      title: '{year}年部门财务收支预算总表',
      ...YUAN,
      columns: [
        { heading: ['本年收入', '项目'], measure: 'revenue-name' },
        { heading: ['本年收入', '预算数'], measure: 'budget' },
        { heading: ['本年支出', '项目'], measure: 'expenditure-name' },
        { heading: ['本年支出', '预算数'], measure: 'budget' },
      ],
      lines: [
        ...['fiscal-appropriation', 'general-public-budget', 'government-fund', 'state-capital'],
        ...['business', 'operating', 'other', 'revenue-total'],
        ...[CLASSES, 'expenditure-total'],
      ],
      classes: { which: 'funded', ordinal: '一、' },
      labels: {
        'fiscal-appropriation': '一、财政拨款收入',
        'general-public-budget': '1. 一般公共预算',
        'government-fund': '2. 政府性基金预算',
        'state-capital': '3. 国有资本经营预算',
        business: '二、事业收入',
        operating: '三、事业单位经营收入',
        other: '四、其他收入',
      },
    },
    standard: {
      title: '部门收支总表',
      ...WAN,
      columns: [
        { heading: ['收入', '项目'], measure: 'revenue-name' },
        { heading: ['收入', '预算数'], measure: 'budget' },
        { heading: ['支出', '项目'], measure: 'expenditure-name' },
        { heading: ['支出', '预算数'], measure: 'budget' },
      ],
      lines: [
        ...['general-public-budget', 'government-fund', 'state-capital', 'fiscal-special-account'],
        ...['business', 'operating', 'from-superior', 'from-affiliated', 'other'],
        ...['revenue-this-year', 'surplus-used', 'carried-over', 'revenue-total'],
        ...[CLASSES, 'expenditure-this-year', 'carried-forward', 'expenditure-total'],
      ],
      classes: { which: 'every', ordinal: '一、' },
      labels: {
        'general-public-budget': '一、一般公共预算拨款收入',
        'government-fund': '二、政府性基金预算拨款收入',
        'state-capital': '三、国有资本经营预算拨款收入',
        'fiscal-special-account': '四、财政专户管理资金收入',
        business: '五、事业收入',
        operating: '六、事业单位经营收入',
        'from-superior': '七、上级补助收入',
        'from-affiliated': '八、附属单位上缴收入',
        other: '九、其他收入',
        'carried-over': '上年结转',
        'carried-forward': '结转下年',
      },
    },
  },
};
