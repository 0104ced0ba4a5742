import { CELLS } from './cells.ts';
import {
  BODY,
  blank,
  change,
  clauses,
  first,
  maybe,
  type ParagraphTemplate,
  type Phrase,
  printed,
  type SectionTemplate,
  share,
  stated,
  where,
  YEAR,
} from './template.ts';

export const ALL_IN_ONE: ParagraphTemplate = [BODY, '的各项收入和支出全部列入', YEAR, '年预算。'];

/** Everything the year's revenue is made of, the three budgets and the special account even where they are nought. */
export const REVENUE_SAID: ParagraphTemplate = [
  YEAR,
  '年预算收入',
  stated(CELLS.revenue),
  clauses(
    '，',
    [
      ['一般公共预算收入', stated(CELLS.general)],
      ['政府性基金预算收入', stated(CELLS.fund)],
      ['国有资本经营预算收入', stated(CELLS.capital)],
      ['财政专户管理资金收入', stated(CELLS.special)],
      ['单位资金收入', stated(CELLS.own)],
      // where the form prints its kinds and not the whole
      ['事业收入', printed(CELLS.business)],
      ['事业单位经营收入', printed(CELLS.operatingIncome)],
      ['上级补助收入', printed(CELLS.fromSuperior)],
      ['附属单位上缴收入', printed(CELLS.fromAffiliated)],
      ['其他收入', printed(CELLS.other)],
      ['上年结转结余', stated(CELLS.carried)],
    ],
    { lead: '，其中：' },
  ),
  '。',
];

const PERSONNEL_AND_OPERATING: Phrase = where(
  'same',
  [CELLS.basic, CELLS.basicGeneral],
  '，包括人员经费',
  stated(CELLS.personnel),
  '和公用经费',
  stated(CELLS.operating),
);

/** Expenditure by nature with shares, and what the projects are for. */
export const EXPENDITURE_SAID: ParagraphTemplate = [
  YEAR,
  '年支出预算',
  stated(CELLS.expenditure),
  clauses(
    '；',
    [
      [
        '基本支出',
        stated(CELLS.basic),
        maybe('，占', share(CELLS.basic, CELLS.expenditure)),
        maybe(PERSONNEL_AND_OPERATING),
      ],
      [
        '项目支出',
        stated(CELLS.project),
        maybe('，占', share(CELLS.project, CELLS.expenditure)),
        maybe(where('some', CELLS.project, '，主要用于', { kind: 'projects', most: 6 })),
      ],
      ['经营支出', printed(CELLS.operatingExpenditure)],
      ['上解上级支出', printed(CELLS.toSuperior)],
      ['对附属单位补助支出', printed(CELLS.toAffiliated)],
      ['年终结转结余', printed(CELLS.carriedForward)],
    ],
    { lead: '，其中：' },
  ),
  '。',
];

/** The change of the whole and of every part: the parts add to the whole, which is revenue as much as expenditure. */
export const CHANGE_SAID: ParagraphTemplate = [
  YEAR,
  '年预算收支安排',
  stated(CELLS.revenue),
  '，',
  change(CELLS.revenue, 'full', 'in-parts'),
  clauses(
    '；',
    [
      ['基本支出', change(CELLS.basic, 'short')],
      ['项目支出', change(CELLS.project, 'short')],
      ['经营支出', change(CELLS.operatingExpenditure, 'moved')],
      ['上解上级支出', change(CELLS.toSuperior, 'moved')],
      ['对附属单位补助支出', change(CELLS.toAffiliated, 'moved')],
      ['年终结转结余', change(CELLS.carriedForward, 'moved')],
    ],
    { lead: '。其中：' },
  ),
  '。',
];

/** After the change of both: a change is said of the amount before it. */
export const VEHICLES_APART: Phrase = clauses(
  '、',
  [
    ['公务用车购置费', stated(CELLS.vehiclePurchase)],
    ['公务用车运行维护费', stated(CELLS.vehicleOperation)],
  ],
  { lead: '，其中' },
);

/** The three public expenses one by one, vehicles apart for purchase and operation, each with its change. */
export const THREE_PUBLIC_SAID: ParagraphTemplate = [
  YEAR,
  '年，本部门财政拨款“三公”经费预算',
  stated(CELLS.threePublic),
  maybe('，', change(CELLS.threePublic, 'full', 'in-parts')),
  clauses(
    '；',
    [
      ['因公出国（境）费', stated(CELLS.abroad), maybe('，', change(CELLS.abroad))],
      ['公务用车购置及运维费', stated(CELLS.vehicles), maybe('，', change(CELLS.vehicles)), VEHICLES_APART],
      ['公务接待费', stated(CELLS.reception), maybe('，', change(CELLS.reception))],
    ],
    { lead: '。其中：' },
  ),
  '。',
];

/** 机关运行经费 with every item it is made of, the greatest first. */
export const AGENCY_OPERATING_SAID: ParagraphTemplate = [
  first(
    [where('none', CELLS.operating, '本部门', YEAR, '年没有安排机关运行经费。')],
    [
      YEAR,
      '年机关运行经费安排',
      stated(CELLS.operating),
      '，用于机关和参公单位日常办公。',
      maybe(
        '其中：',
        { kind: 'items', of: { form: 'basic-expenditure', measure: 'operating', level: 2, order: 'amount' } },
        '。',
      ),
    ],
  ),
];

/** Purchases by kind and what is reserved for small firms, or that there are none. */
export const PROCUREMENT_SAID: ParagraphTemplate = [
  first(
    [where('none', CELLS.procurement, '本部门', YEAR, '年没有安排政府采购预算。')],
    [
      YEAR,
      '年本部门政府采购预算',
      stated(CELLS.procurement),
      clauses(
        '，',
        [
          ['货物采购', { kind: 'purchases', letter: 'A' }],
          ['工程采购', { kind: 'purchases', letter: 'B' }],
          ['服务采购', { kind: 'purchases', letter: 'C' }],
        ],
        { lead: '，其中：' },
      ),
      '。',
      maybe('预留中小微企业份额', printed(CELLS.reserved), '。'),
    ],
  ),
];

export const PROJECTS_SAID: ParagraphTemplate = [
  '本部门',
  YEAR,
  '年共安排项目',
  { kind: 'project-count' },
  '个，各项目的资金安排和绩效目标见以下各表。',
];

export const ASSETS_SAID: ParagraphTemplate = [
  '本部门上年末固定资产总额为',
  stated(CELLS.assets),
  '，构成见下表。',
  blank('本年度拟购置固定资产的情况'),
];

/** What only the department can write. */
export function asked(section: string, title: string, asks: string): SectionTemplate {
  return { section, title, paragraphs: [[blank(asks)]], asks };
}

/** A section whose paragraphs find nothing to say where its table is missing. */
export function section(
  id: string,
  title: string,
  asks: string,
  ...paragraphs: readonly ParagraphTemplate[]
): SectionTemplate {
  return { section: id, title, paragraphs, asks };
}
