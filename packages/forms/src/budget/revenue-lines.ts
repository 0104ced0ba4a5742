import { type Line, line } from '../form.ts';

/** 财政拨款 by fund; where the line 财政拨款收入 itself is not printed, its parts stand in for it. */
export function appropriationLines(partOf: string): readonly Line[] {
  return [
    line(
      'general-public-budget',
      '一般公共预算拨款收入',
      'general public budget appropriation',
      [
        '一般公共预算拨款收入',
        '一般公共预算拨款',
        '一般公共预算资金',
        '一般公共预算财政拨款收入',
        '一般公共预算财政拨款',
        '一般公共预算收入',
        '一般公共预算',
        '一般公共预算拨款(补助)',
      ],
      partOf,
    ),
    line(
      'government-fund',
      '政府性基金预算拨款收入',
      'government fund appropriation',
      [
        '政府性基金预算拨款收入',
        '政府性基金预算拨款',
        '政府性基金',
        '政府性基金预算资金',
        '政府性基金预算财政拨款收入',
        '政府性基金预算财政拨款',
        '政府性基金预算收入',
        '政府性基金预算',
        '政府性基金拨款',
      ],
      partOf,
    ),
    line(
      'state-capital',
      '国有资本经营预算拨款收入',
      'state capital budget appropriation',
      [
        '国有资本经营预算拨款收入',
        '国有资本经营预算拨款',
        '国有资本经营预算',
        '国有资本经营预算资金',
        '国有资本经营预算财政拨款收入',
        '国有资本经营预算财政拨款',
        '国有资本经营预算收入',
        '国有资本经营收入',
      ],
      partOf,
    ),
  ];
}

/** 收入 of a department by source (收支总表), under the year's revenue. */
export const REVENUE_LINES: readonly Line[] = [
  line('revenue-total', '收入总计', 'total revenue', ['收入总计', '总计', '收入合计']),
  line(
    'revenue-this-year',
    '本年收入合计',
    "this year's revenue",
    ['本年收入合计', '本年收入小计', '本年收入'],
    'revenue-total',
  ),
  line(
    'fiscal-appropriation',
    '财政拨款收入',
    'fiscal appropriation',
    ['财政拨款收入', '财政拨款', '本级财政拨款收入'],
    'revenue-this-year',
  ),
  ...appropriationLines('fiscal-appropriation'),
  line(
    'fiscal-special-account',
    '财政专户管理资金收入',
    'fiscal special account',
    ['财政专户管理资金收入', '财政专户管理资金', '财政专户核拨收入', '财政专户收入'],
    'revenue-this-year',
  ),
  line('unit-own-funds', '单位资金', "unit's own funds", ['单位资金', '单位资金收入'], 'revenue-this-year'),
  line(
    'business',
    '事业收入',
    'business income',
    ['事业收入', '事业收入(不含教育收费)', '事业预算收入'],
    'unit-own-funds',
  ),
  line(
    'operating',
    '事业单位经营收入',
    'operating income',
    ['事业单位经营收入', '经营收入', '经营预算收入'],
    'unit-own-funds',
  ),
  line(
    'from-superior',
    '上级补助收入',
    'grants from superior units',
    ['上级补助收入', '上级补助'],
    'unit-own-funds',
  ),
  line(
    'from-affiliated',
    '附属单位上缴收入',
    'remittances from affiliated units',
    ['附属单位上缴收入'],
    'unit-own-funds',
  ),
  line('other', '其他收入', 'other income', ['其他收入', '其他'], 'unit-own-funds'),
  line(
    'surplus-used',
    '使用非财政拨款结余',
    'non-fiscal surplus used',
    ['使用非财政拨款结余', '使用非财政拨款结余(含专用结余)', '用事业基金弥补收支差额', '动用事业基金'],
    'revenue-total',
  ),
  line(
    'carried-over',
    '上年结转结余',
    'carried over from last year',
    ['上年结转结余', '上年结转', '上年结转和结余', '年初结转和结余', '上年结转(结余)'],
    'revenue-total',
  ),
];

/** 支出 of a department (收支总表): the functional classes stand under the year's expenditure. */
export const EXPENDITURE_LINES: readonly Line[] = [
  line('expenditure-total', '支出总计', 'total expenditure', ['支出总计', '总计', '支出合计']),
  line(
    'expenditure-this-year',
    '本年支出合计',
    "this year's expenditure",
    ['本年支出合计', '本年支出小计', '本年支出'],
    'expenditure-total',
  ),
  line('surplus-distributed', '结余分配', 'surplus distributed', ['结余分配'], 'expenditure-total'),
  line(
    'carried-forward',
    '年终结转结余',
    'carried forward to next year',
    ['年终结转结余', '年终结转', '结转下年', '年末结转和结余', '年终结转和结余', '结转下年支出'],
    'expenditure-total',
  ),
];
