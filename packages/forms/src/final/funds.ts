import { CODE, NAME } from '../budget/coded.ts';
import { THREE_PUBLIC_LINES } from '../budget/three-public-expenses.ts';
import { amount, type Form, type Measure, text } from '../form.ts';

const ACCOUNTS = '《中华人民共和国预算法》第八十条';

const MOVEMENT: readonly Measure[] = [
  ...CODE,
  NAME,
  amount('opening', '年初结转和结余', 'opening balance', ['年初结转和结余', '上年结转和结余', '年初结转']),
  amount('revenue', '本年收入', "this year's revenue", ['本年收入']),
  amount('total', '本年支出小计', "this year's expenditure", ['小计', '合计', '本年支出', '本年支出合计'], {
    under: ['本年支出'],
  }),
  amount('basic', '基本支出', 'basic expenditure', ['基本支出'], { partOf: 'total' }),
  amount('project', '项目支出', 'project expenditure', ['项目支出'], { partOf: 'total' }),
  amount('closing', '年末结转和结余', 'closing balance', ['年末结转和结余', '年末结转', '结转下年']),
];

function movement(fund: string): Form['layouts'] {
  return {
    shanghai: {
      title: `${fund}财政拨款收入支出决算表`,
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['项目', '支出功能分类科目编码', '类'], measure: 'code-class' },
        { heading: ['项目', '支出功能分类科目编码', '款'], measure: 'code-section' },
        { heading: ['项目', '支出功能分类科目编码', '项'], measure: 'code-item' },
        { heading: ['项目', '科目名称'], measure: 'name' },
        { heading: ['年初结转和结余'], measure: 'opening' },
        { heading: ['本年收入'], measure: 'revenue' },
        { heading: ['本年支出', '小计'], measure: 'total' },
        { heading: ['本年支出', '基本支出'], measure: 'basic' },
        { heading: ['本年支出', '项目支出'], measure: 'project' },
        { heading: ['年末结转和结余'], measure: 'closing' },
      ],
    },
  };
}

/** 政府性基金预算财政拨款收入支出决算表: opening + revenue − expenditure = closing. */
export const finalGovernmentFund: Form = {
  id: 'final-government-fund',
  kind: 'final-accounts',
  zh: '政府性基金预算财政拨款收入支出决算表',
  en: 'Final accounts: government funds',
  titles: [
    '政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算财政拨款支出决算表',
    '政府性基金预算支出决算表',
  ],
  rows: { by: 'functional' },
  measures: MOVEMENT,
  basis: ACCOUNTS,
  required: true,
  emptyNote: ['基金'],
  layouts: movement('政府性基金预算'),
};

/** 国有资本经营预算财政拨款收入支出决算表. */
export const finalStateCapital: Form = {
  id: 'final-state-capital',
  kind: 'final-accounts',
  zh: '国有资本经营预算财政拨款收入支出决算表',
  en: 'Final accounts: state capital budget',
  titles: [
    '国有资本经营预算财政拨款收入支出决算表',
    '国有资本经营预算财政拨款支出决算表',
    '国有资本经营预算支出决算表',
  ],
  rows: { by: 'functional' },
  measures: MOVEMENT,
  basis: ACCOUNTS,
  required: true,
  emptyNote: ['国有资本'],
  layouts: movement('国有资本经营预算'),
};

/** 财政拨款“三公”经费支出决算表: budget and final account of every line, printed as one row. */
export const finalThreePublicExpenses: Form = {
  id: 'final-three-public-expenses',
  kind: 'final-accounts',
  zh: '财政拨款“三公”经费支出决算表',
  en: 'Final accounts: three public expenses',
  titles: [
    '“三公”经费支出决算表',
    '三公经费支出决算表',
    '“三公”经费决算表',
    '“三公”经费及机关运行经费支出决算表',
  ],
  rows: { by: 'lines', sides: [{ lines: THREE_PUBLIC_LINES }] },
  measures: [
    text('name', '项目', 'item', ['项目']),
    amount('budget', '预算数', 'budget', ['预算数', '年初预算数', '全年预算数']),
    amount('final', '决算数', 'final account', ['决算数']),
  ],
  basis: ACCOUNTS,
  required: true,
  emptyNote: ['三公'],
  layouts: {
    shanghai: {
      title: '财政拨款“三公”经费支出决算表',
      unit: '万元',
      numbered: false,
      columns: [
        { heading: ['项目'], measure: 'name' },
        { heading: ['预算数'], measure: 'budget' },
        { heading: ['决算数'], measure: 'final' },
      ],
    },
  },
};
