import { APPROPRIATION_EXPENDITURE, APPROPRIATION_REVENUE } from '../budget/appropriation-summary.ts';
import { EXPENDITURE_LINES, REVENUE_LINES } from '../budget/revenue-lines.ts';
import { amount, type Form, text } from '../form.ts';

const ACCOUNTS = '《中华人民共和国预算法》第八十条';
const FINAL = ['决算数', '金额', '本年决算数', '决算金额'];

/** 收入支出决算总表: what came in by source beside what was spent by functional class. */
export const finalRevenueExpenditureSummary: Form = {
  id: 'final-revenue-expenditure-summary',
  kind: 'final-accounts',
  zh: '收入支出决算总表',
  en: 'Final accounts: revenue and expenditure',
  titles: ['收入支出决算总表', '收支决算总表', '收入支出决算表'],
  rows: {
    by: 'lines',
    sides: [
      { side: 'revenue', lines: REVENUE_LINES },
      { side: 'expenditure', lines: EXPENDITURE_LINES, classesUnder: 'expenditure-this-year' },
    ],
  },
  measures: [
    text('revenue-name', '项目', 'item', ['项目', '收入项目', '收入'], ['收入']),
    amount('final', '决算数', 'final account', FINAL, { side: 'revenue', under: ['收入'] }),
    text('expenditure-name', '项目', 'item', ['项目', '支出项目', '支出', '项目(按功能分类)'], ['支出']),
    amount('final', '决算数', 'final account', FINAL, { side: 'expenditure', under: ['支出'] }),
  ],
  balances: [
    {
      left: { row: 'revenue-total', measure: 'final' },
      right: { row: 'expenditure-total', measure: 'final' },
    },
  ],
  basis: ACCOUNTS,
  required: true,
  layouts: {
    shanghai: {
      title: '收入支出决算总表',
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['收入', '项目'], measure: 'revenue-name' },
        { heading: ['收入', '决算数'], measure: 'final' },
        { heading: ['支出', '项目'], measure: 'expenditure-name' },
        { heading: ['支出', '决算数'], measure: 'final' },
      ],
    },
  },
};

/** 财政拨款收入支出决算总表: appropriations received and spent, by fund. */
export const finalAppropriationSummary: Form = {
  id: 'final-appropriation-summary',
  kind: 'final-accounts',
  zh: '财政拨款收入支出决算总表',
  en: 'Final accounts: fiscal appropriations',
  titles: ['财政拨款收入支出决算总表', '财政拨款收支决算总表'],
  rows: {
    by: 'lines',
    sides: [
      { side: 'revenue', lines: APPROPRIATION_REVENUE },
      { side: 'expenditure', lines: APPROPRIATION_EXPENDITURE, classesUnder: 'expenditure-this-year' },
    ],
  },
  measures: [
    text('revenue-name', '项目', 'item', ['项目', '收入'], ['收入']),
    amount('final', '决算数', 'final account', FINAL, { side: 'revenue', under: ['收入'] }),
    text('expenditure-name', '项目', 'item', ['项目', '支出', '项目(按功能分类)'], ['支出']),
    amount('total', '合计', 'total', ['合计', '小计', '决算数'], { side: 'expenditure', under: ['支出'] }),
    amount(
      'general',
      '一般公共预算财政拨款',
      'general public budget',
      ['一般公共预算财政拨款', '一般公共预算'],
      { partOf: 'total', side: 'expenditure' },
    ),
    amount(
      'fund',
      '政府性基金预算财政拨款',
      'government fund',
      ['政府性基金预算财政拨款', '政府性基金预算'],
      { partOf: 'total', side: 'expenditure' },
    ),
    amount(
      'capital',
      '国有资本经营预算财政拨款',
      'state capital budget',
      ['国有资本经营预算财政拨款', '国有资本经营预算'],
      { partOf: 'total', side: 'expenditure' },
    ),
  ],
  balances: [
    {
      left: { row: 'revenue-total', measure: 'final' },
      right: { row: 'expenditure-total', measure: 'total' },
    },
  ],
  basis: ACCOUNTS,
  required: true,
  layouts: {
    shanghai: {
      title: '财政拨款收入支出决算总表',
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['收入', '项目'], measure: 'revenue-name' },
        { heading: ['收入', '决算数'], measure: 'final' },
        { heading: ['支出', '项目'], measure: 'expenditure-name' },
        { heading: ['支出', '合计'], measure: 'total' },
        { heading: ['支出', '一般公共预算财政拨款'], measure: 'general' },
        { heading: ['支出', '政府性基金预算财政拨款'], measure: 'fund' },
        { heading: ['支出', '国有资本经营预算财政拨款'], measure: 'capital' },
      ],
    },
  },
};
