import { amount, type Form, type LayoutColumn, type Line, line, text } from '../form.ts';
import { WAN } from './amounts.ts';

/** The lines of “三公” with 会议费 and 培训费, which some regions add below. */
export const THREE_PUBLIC_LINES: readonly Line[] = [
  line('total', '合计', 'total', ['合计', '总计']),
  line(
    'three-public',
    '“三公”经费小计',
    'three public expenses',
    ['“三公”经费小计', '三公经费小计', '“三公”经费合计', '三公经费合计', '“三公”经费', '小计'],
    'total',
  ),
  line(
    'abroad',
    '因公出国（境）费',
    'travel abroad',
    ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国(境)支出'],
    'three-public',
  ),
  line(
    'abroad-teaching',
    '教学科研人员因公出国（境）费',
    'of it teaching and research',
    ['教学科研人员因公出国(境)费'],
    'abroad',
  ),
  line('abroad-other', '其他因公出国（境）费', 'of it other', ['其他因公出国(境)费'], 'abroad'),
  line(
    'vehicles',
    '公务用车购置及运行费',
    'official vehicles',
    [
      '公务用车购置及运维费',
      '公务用车购置及运行费',
      '公务用车购置及运行维护费',
      '公务用车购置和运行费',
      '公务用车购置及运行',
    ],
    'three-public',
  ),
  line(
    'vehicle-purchase',
    '公务用车购置费',
    'vehicle purchase',
    ['公务用车购置费', '购置费', '公务用车购置'],
    'vehicles',
  ),
  line(
    'vehicle-operation',
    '公务用车运行维护费',
    'vehicle operation',
    ['公务用车运行维护费', '公务用车运行费', '运行费', '公务用车运维费', '运行维护费', '公务用车运行'],
    'vehicles',
  ),
  line(
    'reception',
    '公务接待费',
    'official reception',
    ['公务接待费', '公务接待', '公务接待费用'],
    'three-public',
  ),
  line('conference', '会议费', 'conferences', ['会议费'], 'total'),
  line(
    'conference-universities',
    '省属高校业务性会议费',
    'of it provincial universities',
    ['省属高校业务性会议费'],
    'conference',
  ),
  line('conference-other', '其他会议费', 'of it other', ['其他会议费'], 'conference'),
  line('training', '培训费', 'training', ['培训费'], 'total'),
];

/** Its only row: one line a column. */
function ofLine(id: string, ...heading: readonly string[]): LayoutColumn {
  return { heading, measure: 'total', line: id };
}

/**
 * 部门预算财政拨款“三公”经费支出表. Some regions print it as one row with the lines as columns; `agency-operating`
 * stands there as a further column that is no part of the total.
 */
export const threePublicExpenses: Form = {
  id: 'three-public-expenses',
  kind: 'budget',
  zh: '“三公”经费支出表',
  en: 'Three public expenses',
  titles: [
    '“三公”经费支出表',
    '三公经费支出表',
    '“三公”经费和机关运行经费预算表',
    '三公经费和机关运行经费预算表',
    '“三公”经费预算表',
    '三公经费预算表',
    '“三公”经费支出预算表',
    '三公经费支出预算表',
    '“三公”经费支出情况表',
    '三公经费支出情况表',
  ],
  rows: {
    by: 'lines',
    sides: [
      {
        lines: [
          ...THREE_PUBLIC_LINES,
          line('agency-operating', '机关运行经费', 'agency operating expenses', [
            '机关运行经费预算数',
            '机关运行经费',
            '机关运行经费预算',
          ]),
        ],
      },
    ],
  },
  measures: [
    text('name', '项目', 'item', ['项目', '经费项目']),
    amount('total', '合计', 'total', ['合计', '预算数', '金额', '本年预算', '本年预算数']),
    amount(
      'general',
      '一般公共预算财政拨款',
      'general public budget',
      ['一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算'],
      { partOf: 'total' },
    ),
    amount(
      'fund',
      '政府性基金预算拨款',
      'government fund',
      ['政府性基金预算拨款', '政府性基金预算财政拨款', '政府性基金预算', '政府性基金'],
      { partOf: 'total' },
    ),
    amount(
      'capital',
      '国有资本经营预算财政拨款',
      'state capital budget',
      ['国有资本经营预算财政拨款', '国有资本经营预算拨款', '国有资本经营预算'],
      { partOf: 'total' },
    ),
  ],
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  required: true,
  emptyNote: ['三公'],
  layouts: {
    hebei: {
      title: '部门预算财政拨款“三公”经费支出表',
      unit: '万元',
      numbered: true,
      columns: [
        { heading: ['项  目'], measure: 'name' },
        { heading: ['资金性质', '合计'], measure: 'total' },
        { heading: ['资金性质', '一般公共预算财政拨款'], measure: 'general' },
        { heading: ['资金性质', '政府性基金预算拨款'], measure: 'fund' },
        { heading: ['资金性质', '国有资本经营预算财政拨款'], measure: 'capital' },
      ],
      labels: {
        abroad: '一、因公出国（境）费',
        'abroad-teaching': '    其中：教学科研人员因公出国（境）费',
        'abroad-other': '          其他因公出国（境）费',
        vehicles: '二、公务用车购置及运维费',
        'vehicle-purchase': '    其中：公务用车购置费',
        'vehicle-operation': '          公务用车运行维护费',
        reception: '三、公务接待费',
        conference: '四、会议费',
        'conference-universities': '    其中：省属高校业务性会议费',
        'conference-other': '          其他会议费',
        training: '五、培训费',
      },
    },
    shanghai: {
      title: '{year}年部门“三公”经费和机关运行经费预算表',
      ...WAN,
      columns: [
        ofLine('three-public', '“三公”经费预算数', '合计'),
        ofLine('abroad', '“三公”经费预算数', '因公出国(境)费'),
        ofLine('reception', '“三公”经费预算数', '公务接待费'),
        ofLine('vehicles', '“三公”经费预算数', '公务用车购置及运行费', '小计'),
        ofLine('vehicle-purchase', '“三公”经费预算数', '公务用车购置及运行费', '购置费'),
        ofLine('vehicle-operation', '“三公”经费预算数', '公务用车购置及运行费', '运行费'),
        ofLine('agency-operating', '机关运行经费预算数'),
      ],
    },
    standard: {
      title: '一般公共预算“三公”经费支出表',
      ...WAN,
      after: 'basic-expenditure',
      columns: [
        ofLine('three-public', '“三公”经费合计'),
        ofLine('abroad', '因公出国（境）费'),
        ofLine('vehicles', '公务用车购置及运行费', '小计'),
        ofLine('vehicle-purchase', '公务用车购置及运行费', '公务用车购置费'),
        ofLine('vehicle-operation', '公务用车购置及运行费', '公务用车运行费'),
        ofLine('reception', '公务接待费'),
      ],
    },
  },
};
