import { amount, CLASSES, type Form, type Line, line, text } from '../form.ts';
import { WAN, YUAN } from './amounts.ts';
import { appropriationLines } from './revenue-lines.ts';

export const APPROPRIATION_REVENUE: readonly Line[] = [
  line('revenue-total', '收入总计', 'total revenue', ['收入总计', '总计']),
  line(
    'revenue-this-year',
    '本年收入合计',
    "this year's revenue",
    ['本年收入合计', '本年收入', '本年收入小计'],
    'revenue-total',
  ),
  ...appropriationLines('revenue-this-year'),
  line(
    'opening-balance',
    '年初财政拨款结转和结余',
    'opening balance',
    ['年初财政拨款结转和结余', '上年结转', '上年结转结余', '上年财政拨款结转'],
    'revenue-total',
  ),
  ...appropriationLines('opening-balance').map((opening) => ({ ...opening, id: `opening-${opening.id}` })),
];

export const APPROPRIATION_EXPENDITURE: readonly Line[] = [
  line('expenditure-total', '支出总计', 'total expenditure', ['支出总计', '总计']),
  line(
    'expenditure-this-year',
    '本年支出合计',
    "this year's expenditure",
    ['本年支出合计', '本年支出', '本年支出小计'],
    'expenditure-total',
  ),
  line(
    'closing-balance',
    '年末财政拨款结转和结余',
    'closing balance',
    ['年末财政拨款结转和结余', '年终结转', '结转下年', '年终结转结余', '年终财政拨款结转和结余'],
    'expenditure-total',
  ),
];

/** 部门预算财政拨款收支总表: what the treasury appropriates, by fund, beside what it is spent on. */
export const appropriationSummary: Form = {
  id: 'appropriation-summary',
  kind: 'budget',
  zh: '财政拨款收支总表',
  en: 'Summary of fiscal appropriations',
  titles: ['财政拨款收支总表', '财政拨款收支预算总表', '财政拨款收支总体情况表', '财政拨款预算收支总表'],
  rows: {
    by: 'lines',
    sides: [
      { side: 'revenue', lines: APPROPRIATION_REVENUE },
      { side: 'expenditure', lines: APPROPRIATION_EXPENDITURE, classesUnder: 'expenditure-this-year' },
    ],
  },
  measures: [
    text('revenue-name', '项目', 'item', ['项目', '收入'], ['收入']),
    amount('amount', '金额', 'amount', ['金额', '预算数', '本年预算'], { side: 'revenue', under: ['收入'] }),
    text('expenditure-name', '项目', 'item', ['项目', '支出'], ['支出']),
    amount('total', '合计', 'total', ['合计', '小计', '预算数', '金额'], {
      side: 'expenditure',
      under: ['支出'],
    }),
    amount(
      'general',
      '一般公共预算财政拨款',
      'general public budget',
      ['一般公共预算财政拨款', '一般公共预算', '一般公共预算拨款', '一般公共预算资金', '一般公共预算支出'],
      { partOf: 'total', side: 'expenditure' },
    ),
    amount(
      'fund',
      '政府性基金预算财政拨款',
      'government fund',
      ['政府性基金预算财政拨款', '政府性基金预算', '政府性基金', '政府性基金预算拨款', '政府性基金预算支出'],
      { partOf: 'total', side: 'expenditure' },
    ),
    amount(
      'capital',
      '国有资本经营预算财政拨款',
      'state capital budget',
      ['国有资本经营预算财政拨款', '国有资本经营预算', '国有资本经营预算拨款', '国有资本经营预算支出'],
      { partOf: 'total', side: 'expenditure' },
    ),
  ],
  balances: [
    {
      left: { row: 'revenue-total', measure: 'amount' },
      right: { row: 'expenditure-total', measure: 'total' },
    },
  ],
  basis: '《中华人民共和国预算法实施条例》第五条第四款',
  required: true,
  layouts: {
    hebei: {
      title: '部门预算财政拨款收支总表',
      unit: '万元',
      numbered: true,
      columns: [
        { heading: ['收入', '项  目'], measure: 'revenue-name' },
        { heading: ['收入', '金额'], measure: 'amount' },
        { heading: ['支出', '项  目'], measure: 'expenditure-name' },
        { heading: ['支出', '合计'], measure: 'total' },
        { heading: ['支出', '一般公共预算财政拨款'], measure: 'general' },
        { heading: ['支出', '政府性基金预算财政拨款'], measure: 'fund' },
        { heading: ['支出', '国有资本经营预算财政拨款'], measure: 'capital' },
      ],
      classes: { which: 'every', ordinal: '一、' },
      labels: {
        'general-public-budget': '一、一般公共预算拨款',
        'government-fund': '二、政府性基金预算拨款',
        'state-capital': '三、国有资本经营预算拨款',
        'opening-general-public-budget': '一、一般公共预算拨款',
        'opening-government-fund': '二、政府性基金预算拨款',
        'opening-state-capital': '三、国有资本经营预算拨款',
      },
    },
    shanghai: {
      title: '{year}年部门财政拨款收支预算总表',
      ...YUAN,
      columns: [
        { heading: ['财政拨款收入', '项目'], measure: 'revenue-name' },
        { heading: ['财政拨款收入', '预算数'], measure: 'amount' },
        { heading: ['财政拨款支出', '项目'], measure: 'expenditure-name' },
        { heading: ['财政拨款支出', '合计'], measure: 'total' },
        { heading: ['财政拨款支出', '一般公共预算'], measure: 'general' },
        { heading: ['财政拨款支出', '政府性基金预算'], measure: 'fund' },
        { heading: ['财政拨款支出', '国有资本经营预算'], measure: 'capital' },
      ],
      lines: [
        ...['general-public-budget', 'government-fund', 'state-capital', 'revenue-total'],
        ...[CLASSES, 'expenditure-total'],
      ],
      classes: { which: 'funded', ordinal: '一、' },
      labels: {
        'general-public-budget': '一、一般公共预算',
        'government-fund': '二、政府性基金预算',
        'state-capital': '三、国有资本经营预算',
      },
    },
    standard: {
      title: '财政拨款收支总表',
      ...WAN,
      columns: [
        { heading: ['收入', '项目'], measure: 'revenue-name' },
        { heading: ['收入', '预算数'], measure: 'amount' },
        { heading: ['支出', '项目'], measure: 'expenditure-name' },
        { heading: ['支出', '合计'], measure: 'total' },
        { heading: ['支出', '一般公共预算'], measure: 'general' },
        { heading: ['支出', '政府性基金预算'], measure: 'fund' },
        { heading: ['支出', '国有资本经营预算'], measure: 'capital' },
      ],
      lines: [
        ...['revenue-this-year', 'general-public-budget', 'government-fund', 'state-capital'],
        ...['opening-balance', 'opening-general-public-budget', 'opening-government-fund'],
        ...['opening-state-capital', 'revenue-total'],
        ...['expenditure-this-year', CLASSES, 'closing-balance', 'expenditure-total'],
      ],
      classes: { which: 'every', ordinal: '（一）' },
      labels: {
        'revenue-this-year': '一、本年收入',
        'general-public-budget': '（一）一般公共预算拨款',
        'government-fund': '（二）政府性基金预算拨款',
        'state-capital': '（三）国有资本经营预算拨款',
        'opening-balance': '二、上年结转',
        'opening-general-public-budget': '（一）一般公共预算拨款',
        'opening-government-fund': '（二）政府性基金预算拨款',
        'opening-state-capital': '（三）国有资本经营预算拨款',
        'expenditure-this-year': '一、本年支出',
        'closing-balance': '二、结转下年',
      },
    },
  },
};
