import { CELLS } from './cells.ts';
import {
  AGENCY_OPERATING_SAID,
  asked,
  PROCUREMENT_SAID,
  section,
  VEHICLES_APART,
} from './common-template.ts';
import {
  BODY,
  blank,
  change,
  clauses,
  maybe,
  type ParagraphTemplate,
  type SectionTemplate,
  stated,
  where,
  YEAR,
} from './template.ts';

/** 部门预算编制说明: revenue by source. */
const REVENUE: ParagraphTemplate = [
  YEAR,
  '年，',
  BODY,
  '收入预算',
  stated(CELLS.revenue),
  clauses(
    '；',
    [
      ['财政拨款收入', stated(CELLS.fiscal)],
      ['事业收入', stated(CELLS.business)],
      ['事业单位经营收入', stated(CELLS.operatingIncome)],
      ['其他收入', stated(CELLS.other)],
    ],
    { lead: '，其中：' },
  ),
  '。',
];

const EXPENDITURE: ParagraphTemplate = [
  '支出预算',
  stated(CELLS.expenditure),
  maybe('，其中：财政拨款支出预算', stated(CELLS.appropriated)),
  '。',
];

/** Each of the three budgets with its change; the reason is asked once, for all of them. */
const BY_FUND: ParagraphTemplate = [
  '财政拨款支出预算',
  stated(CELLS.appropriated),
  maybe('，', change(CELLS.appropriated, 'full', 'in-parts')),
  clauses(
    '；',
    [
      ['一般公共预算拨款支出预算', stated(CELLS.generalSpent), maybe('，', change(CELLS.generalSpent))],
      ['政府性基金拨款支出预算', stated(CELLS.fundSpent), maybe('，', change(CELLS.fundSpent))],
      ['国有资本经营预算拨款支出预算', stated(CELLS.capitalSpent), maybe('，', change(CELLS.capitalSpent))],
    ],
    { lead: '。其中：' },
  ),
  '。',
];

/** Every 项 the appropriations are spent on, as the table prints them. */
const BY_ITEM: ParagraphTemplate = {
  each: { form: 'general-public-expenditure', measure: 'total', level: 3, order: 'printed' },
  say: [
    { kind: 'ordinal' },
    '. “',
    { kind: 'path' },
    '”',
    { kind: 'item-amount' },
    '，主要用于',
    blank('资金用途'),
    '。',
  ],
};

const THREE_PUBLIC: ParagraphTemplate = [
  YEAR,
  '年“三公”经费预算数为',
  stated(CELLS.threePublic),
  maybe('，', change(CELLS.threePublic, 'full', 'in-parts')),
  '。',
];

const PARTS: readonly ParagraphTemplate[] = [
  ['（一）因公出国（境）费', stated(CELLS.abroad), maybe('，', change(CELLS.abroad)), '。'],
  [
    '（二）公务用车购置及运行费',
    stated(CELLS.vehicles),
    maybe('，', change(CELLS.vehicles)),
    VEHICLES_APART,
    '。',
  ],
  ['（三）公务接待费', stated(CELLS.reception), maybe('，', change(CELLS.reception)), '。'],
];

/** The explanation of a budget as Shanghai prints it. */
export const SHANGHAI_EXPLANATION: readonly SectionTemplate[] = [
  asked('duties', '部门主要职能和机构设置', '主要职能和机构设置'),
  asked('glossary', '名词解释', '文中专业名词的解释'),
  section(
    'overall',
    '部门预算编制说明',
    '收入、支出预算及增减变化',
    REVENUE,
    EXPENDITURE,
    BY_FUND,
    [where('some', CELLS.generalSpent, '财政拨款支出主要内容如下：')],
    BY_ITEM,
  ),
  section(
    'three-public',
    '“三公”经费预算情况说明',
    '“三公”经费各项预算及增减变化原因',
    THREE_PUBLIC,
    ...PARTS,
  ),
  section('agency-operating', '机关运行经费预算', '机关运行经费预算', AGENCY_OPERATING_SAID),
  section('procurement', '政府采购预算情况', '政府采购预算及货物、工程、服务的金额', PROCUREMENT_SAID),
  asked('overall-performance', '绩效目标设置情况', '编报绩效目标的项目个数和涉及资金'),
  asked('assets', '国有资产占有使用情况', '车辆和大型设备的数量'),
  asked(
    'projects',
    '项目经费情况说明',
    '项目概述、立项依据、实施主体、实施方案、实施周期、年度预算安排和绩效目标',
  ),
];
