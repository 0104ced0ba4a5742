/**
 * An item of the finance bureau's inspection form for published budgets and final accounts, and what of a check
 * belongs to it. A finding belongs to the item whose `rules` name it with the longest beginning; else to the one that
 * names the form or section it first speaks of; else to the one that names it in `before`; else to {@link OTHER}.
 */
export interface InspectionItem {
  readonly id: string;
  readonly zh: string;
  /** What the item asks. */
  readonly asks: string;
  /** Beginnings of rule ids. */
  readonly rules: readonly string[];
  /** The same, for findings that speak of no form and no section. */
  readonly before?: readonly string[];
  /** Rules of which one has to be run before the item can be answered with 是. */
  readonly deadlines?: readonly string[];
  /** Ids of forms; the budget's and the final accounts'. */
  readonly forms: readonly string[];
  /** Ids of sections of the explanation. */
  readonly sections: readonly string[];
  /** Whether the item itself has to be met in the document before it can be answered with 是. */
  readonly present: 'form' | 'section' | 'either' | 'cover' | 'contents' | 'always';
}

export const OTHER = 'other-notes';

function table(id: string, zh: string, finalForm: string): InspectionItem {
  return {
    id,
    zh,
    asks: '报表齐全，科目、金额、勾稽关系正确；无数据的列空表并说明',
    rules: [],
    forms: [id, finalForm],
    sections: [],
    present: 'form',
  };
}

/** The items in their printed order. */
export const INSPECTION_ITEMS: readonly InspectionItem[] = [
  {
    id: 'timely',
    zh: '及时公开',
    asks: '批复后 20 日内公开（预算法第十四条）',
    rules: ['timeliness.'],
    deadlines: ['timeliness.department.deadline', 'timeliness.unit.deadline'],
    forms: [],
    sections: [],
    present: 'always',
  },
  {
    id: 'cover',
    zh: '封面',
    asks: '部门名称、年度、版本写明且与正文一致',
    rules: ['form.cover.'],
    before: ['year.', 'form.body.', 'form.edition.'],
    forms: ['cover'],
    sections: [],
    present: 'cover',
  },
  {
    id: 'contents',
    zh: '目录',
    asks: '目录与正文标题、年度一致',
    rules: ['form.contents.'],
    forms: ['contents'],
    sections: [],
    present: 'contents',
  },
  {
    id: 'duties',
    zh: '主要职能',
    asks: '写明部门主要职能',
    rules: [],
    forms: [],
    sections: ['duties'],
    present: 'section',
  },
  {
    id: 'organisation',
    zh: '机构设置',
    asks: '写明内设机构和所属单位',
    rules: [],
    forms: ['unit-list'],
    sections: ['units'],
    present: 'either',
  },
  {
    id: 'glossary',
    zh: '名词解释',
    asks: '对专业名词作出解释',
    rules: [],
    forms: [],
    sections: ['glossary'],
    present: 'section',
  },
  {
    id: 'explanation',
    zh: '预算编制说明',
    asks: '收支及增减变化说明完整，金额与报表一致，原因写明',
    rules: [],
    forms: [],
    sections: [
      'overall',
      'agency-operating',
      'three-public',
      'final-overall',
      'final-revenue',
      'final-expenditure',
      'final-appropriation',
      'final-general',
      'final-basic',
      'final-three-public',
    ],
    present: 'section',
  },
  table('revenue-expenditure-summary', '部门收支总表', 'final-revenue-expenditure-summary'),
  table('revenue-summary', '部门收入总表', 'final-revenue'),
  table('expenditure-summary', '部门支出总表', 'final-expenditure'),
  table('appropriation-summary', '财政拨款收支总表', 'final-appropriation-summary'),
  table('general-public-expenditure', '一般公共预算支出表', 'final-general-public-expenditure'),
  table('basic-expenditure', '一般公共预算基本支出表', 'final-basic-expenditure'),
  table('government-fund-expenditure', '政府性基金预算支出表', 'final-government-fund'),
  table('state-capital-expenditure', '国有资本经营预算支出表', 'final-state-capital'),
  table('three-public-expenses', '“三公”经费支出表', 'final-three-public-expenses'),
  {
    id: OTHER,
    zh: '其他相关说明',
    asks: '其他规定事项已说明，文字规范，不涉密、无个人信息',
    rules: ['secrecy.person.', 'secrecy.account.'],
    forms: [],
    sections: ['special-funds', 'other', 'final-fund', 'final-capital'],
    present: 'always',
  },
  {
    id: 'projects',
    zh: '项目经费情况说明',
    asks: '项目齐全，预算数、资金支出计划、项目编码正确',
    rules: [
      'table.projects.',
      'text.project.',
      'performance.budget.',
      'performance.plan.',
      'performance.code.',
      'performance.name.',
      'performance.title.',
    ],
    forms: ['project-performance'],
    sections: ['projects'],
    present: 'either',
  },
  {
    id: 'performance',
    zh: '绩效',
    asks: '绩效目标和指标细化、量化、合理',
    rules: ['performance.', 'secrecy.withheld.values'],
    forms: [],
    sections: ['overall-performance', 'final-performance'],
    present: 'section',
  },
  {
    id: 'procurement',
    zh: '采购',
    asks: '政府采购预算公开，金额、品目、中小企业预留正确',
    rules: ['procurement.', 'secrecy.withheld.open'],
    forms: ['procurement-budget'],
    sections: ['procurement'],
    present: 'either',
  },
  {
    id: 'assets',
    zh: '资产',
    asks: '国有资产占用情况公开，日期、总额正确',
    rules: ['asset.'],
    forms: ['fixed-assets'],
    sections: ['assets'],
    present: 'either',
  },
];
