import { amount, type Form } from '../form.ts';
import { CODE, NAME } from './coded.ts';

/** 部门预算收入总表: revenue by functional code and source. */
export const revenueSummary: Form = {
  id: 'revenue-summary',
  kind: 'budget',
  zh: '部门收入总表',
  en: 'Summary of revenue',
  titles: ['收入总表', '收入预算总表', '收入总体情况表', '预算收入总表'],
  rows: { by: 'functional' },
  measures: [
    ...CODE,
    NAME,
    amount('total', '合计', 'total', ['合计', '收入合计', '总计']),
    amount('current', '小计', "this year's revenue", ['小计', '本年收入小计', '本年收入合计', '本年收入'], {
      partOf: 'total',
    }),
    amount('fiscal', '财政拨款收入', 'fiscal appropriation', ['财政拨款收入', '财政拨款'], {
      partOf: 'current',
    }),
    amount(
      'general',
      '一般公共预算',
      'general public budget',
      ['一般公共预算', '一般公共预算拨款', '一般公共预算拨款收入', '一般公共预算财政拨款收入'],
      { partOf: 'fiscal' },
    ),
    amount(
      'fund',
      '政府性基金预算',
      'government fund',
      ['政府性基金预算', '政府性基金预算拨款', '政府性基金预算拨款收入', '政府性基金'],
      { partOf: 'fiscal' },
    ),
    amount(
      'capital',
      '国有资本经营预算',
      'state capital budget',
      ['国有资本经营预算', '国有资本经营预算拨款', '国有资本经营预算拨款收入'],
      { partOf: 'fiscal' },
    ),
    amount(
      'special-account',
      '财政专户收入',
      'fiscal special account',
      ['财政专户收入', '财政专户管理资金', '财政专户管理资金收入', '财政专户核拨'],
      { partOf: 'current' },
    ),
    amount('own', '单位资金', "unit's own funds", ['单位资金', '单位资金收入'], { partOf: 'current' }),
    amount('business', '事业收入', 'business income', ['事业收入'], { partOf: 'own' }),
    amount('operating', '经营收入', 'operating income', ['经营收入', '事业单位经营收入'], { partOf: 'own' }),
    amount('from-superior', '上级补助收入', 'grants from superior units', ['上级补助收入', '上级补助'], {
      partOf: 'own',
    }),
    amount('from-affiliated', '附属单位上缴收入', 'remittances from affiliated units', ['附属单位上缴收入'], {
      partOf: 'own',
    }),
    amount('other', '其他收入', 'other income', ['其他收入'], { partOf: 'own' }),
    amount(
      'carried-over',
      '上年结转',
      'carried over from last year',
      ['上年结转', '上年结转结余', '上年结转和结余'],
      { partOf: 'total' },
    ),
  ],
  basis: '《中华人民共和国预算法实施条例》第五条',
  required: true,
  layouts: {
    hebei: {
      title: '部门预算收入总表',
      unit: '万元',
      numbered: true,
      landscape: true,
      columns: [
        { heading: ['功能分类科目', '科目编码'], measure: 'code' },
        { heading: ['功能分类科目', '科目名称'], measure: 'name' },
        { heading: ['合计'], measure: 'total' },
        { heading: ['本年收入', '小计'], measure: 'current' },
        { heading: ['本年收入', '财政拨款收入'], measure: 'fiscal' },
        { heading: ['本年收入', '财政专户收入'], measure: 'special-account' },
        { heading: ['本年收入', '事业收入'], measure: 'business' },
        { heading: ['本年收入', '经营收入'], measure: 'operating' },
        { heading: ['本年收入', '上级补助收入'], measure: 'from-superior' },
        { heading: ['本年收入', '附属单位上缴收入'], measure: 'from-affiliated' },
        { heading: ['本年收入', '其他收入'], measure: 'other' },
        { heading: ['上年结转'], measure: 'carried-over' },
      ],
    },
  },
};
