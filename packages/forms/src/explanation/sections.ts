import { FINAL_SECTIONS } from './final-sections.ts';
import { type SectionForm, statement } from './section.ts';

const PROCEDURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
const EXPLAIN = '《中华人民共和国预算法》第十四条第二款';

const RES = 'revenue-expenditure-summary';
const THREE = 'three-public-expenses';
const BASIC = 'basic-expenditure';

/** The eleven parts of the explanation, in their printed order (layout `hebei`). */
export const SECTIONS: readonly SectionForm[] = [
  {
    id: 'duties',
    zh: '部门职责及机构设置情况',
    en: 'Duties and organisation',
    words: ['部门职责', '机构设置', '主要职能', '主要职责', '部门概况'],
    required: true,
    basis: PROCEDURE,
    statements: [],
    layouts: { hebei: { title: '部门职责及机构设置情况' } },
  },
  {
    id: 'overall',
    zh: '部门预算安排的总体情况',
    en: 'The budget as a whole',
    words: [
      '预算安排的总体情况',
      '预算安排总体情况',
      '预算编制说明',
      '收支预算总体情况',
      '预算收支情况',
      '收支增减变化',
    ],
    required: true,
    basis: EXPLAIN,
    statements: [
      statement(
        'revenue',
        ['预算收入', '收入预算', '收入总计', '收入合计', '预算收支安排', '收支安排', '收支预算', '预算收支'],
        RES,
        'revenue-total',
        'budget',
      ),
      statement(
        'general',
        ['一般公共预算收入', '一般公共预算拨款收入', '一般公共预算拨款'],
        RES,
        'general-public-budget',
        'budget',
      ),
      statement(
        'fund',
        ['基金预算收入', '政府性基金预算收入', '政府性基金预算拨款收入', '政府性基金收入'],
        RES,
        'government-fund',
        'budget',
      ),
      statement(
        'capital',
        ['国有资本经营预算收入', '国有资本经营预算拨款收入'],
        RES,
        'state-capital',
        'budget',
      ),
      statement(
        'special',
        ['财政专户核拨收入', '财政专户管理资金收入', '财政专户收入'],
        RES,
        'fiscal-special-account',
        'budget',
      ),
      statement('own', ['单位资金收入', '单位资金'], RES, 'unit-own-funds', 'budget'),
      statement('business', ['事业收入'], RES, 'business', 'budget'),
      statement('operating-income', ['事业单位经营收入', '经营收入'], RES, 'operating', 'budget'),
      statement('other', ['其他收入'], RES, 'other', 'budget'),
      statement('fiscal', ['财政拨款收入'], RES, 'fiscal-appropriation', 'budget'),
      statement('carried', ['上年结转结余', '上年结转', '上年结转收入'], RES, 'carried-over', 'budget'),
      statement(
        'expenditure',
        ['支出预算', '预算支出', '支出总计', '支出合计'],
        RES,
        'expenditure-total',
        'budget',
      ),
      statement(
        'appropriated',
        ['财政拨款支出预算', '财政拨款支出'],
        'appropriation-summary',
        'expenditure-total',
        'total',
      ),
      statement(
        'general-spent',
        ['一般公共预算拨款支出预算', '一般公共预算支出预算'],
        'general-public-expenditure',
        'total',
        'total',
      ),
      statement(
        'fund-spent',
        ['政府性基金拨款支出预算', '政府性基金预算拨款支出预算', '政府性基金支出预算'],
        'government-fund-expenditure',
        'total',
        'total',
      ),
      statement(
        'capital-spent',
        ['国有资本经营预算拨款支出预算', '国有资本经营预算支出预算'],
        'state-capital-expenditure',
        'total',
        'total',
      ),
      statement('basic', ['基本支出'], 'expenditure-summary', 'total', 'basic'),
      statement('project', ['项目支出'], 'expenditure-summary', 'total', 'project'),
      statement('personnel', ['人员经费'], BASIC, 'total', 'personnel'),
      statement('operating', ['公用经费', '日常公用经费'], BASIC, 'total', 'operating'),
    ],
    items: {
      by: 'functional',
      forms: [
        'general-public-expenditure',
        'government-fund-expenditure',
        'state-capital-expenditure',
        'expenditure-summary',
      ],
      measure: 'total',
      words: [],
    },
    layouts: { hebei: { title: '部门预算安排的总体情况' }, shanghai: { title: '部门预算编制说明' } },
  },
  {
    id: 'agency-operating',
    zh: '机关运行经费安排情况',
    en: 'Agency operating expenses',
    words: ['机关运行经费'],
    required: true,
    basis: EXPLAIN,
    statements: [
      statement(
        'total',
        ['机关运行经费', '机关运行经费共计', '机关运行经费预算', '公用经费'],
        BASIC,
        'total',
        'operating',
      ),
    ],
    items: { by: 'economic', forms: [BASIC], measure: 'operating', words: [] },
    layouts: { hebei: { title: '机关运行经费安排情况' }, shanghai: { title: '机关运行经费预算' } },
  },
  {
    id: 'three-public',
    zh: '财政拨款“三公”经费预算情况及增减变化原因',
    en: 'Three public expenses and why they change',
    words: ['“三公”经费', '三公经费'],
    required: true,
    basis: PROCEDURE,
    statements: [
      statement(
        'total',
        ['“三公”经费', '三公经费', '“三公”经费预算', '“三公”经费预算数'],
        THREE,
        'three-public',
        'total',
      ),
      statement('abroad', ['因公出国(境)费', '因公出国(境)费用'], THREE, 'abroad', 'total'),
      statement(
        'vehicles',
        ['公务用车购置及运维费', '公务用车购置及运行费', '公务用车购置及运行维护费'],
        THREE,
        'vehicles',
        'total',
      ),
      statement('vehicle-purchase', ['公务用车购置费', '购置费'], THREE, 'vehicle-purchase', 'total'),
      statement(
        'vehicle-operation',
        ['公务用车运维费', '公务用车运行费', '公务用车运行维护费', '运行费', '运行维护费'],
        THREE,
        'vehicle-operation',
        'total',
      ),
      statement('reception', ['公务接待费'], THREE, 'reception', 'total'),
      statement('conference', ['会议费'], THREE, 'conference', 'total'),
      statement('training', ['培训费'], THREE, 'training', 'total'),
    ],
    layouts: { hebei: { title: '财政拨款“三公”经费预算情况及增减变化原因' } },
  },
  {
    id: 'overall-performance',
    zh: '部门整体绩效目标',
    en: "The department's performance goals",
    words: ['部门整体绩效目标', '整体绩效目标', '绩效目标设置情况'],
    required: true,
    basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
    statements: [],
    layouts: { hebei: { title: '部门整体绩效目标' } },
  },
  {
    id: 'special-funds',
    zh: '部门主管专项资金预算安排情况及绩效目标',
    en: 'Special funds managed by the department',
    words: ['专项资金预算安排', '专项资金'],
    required: false,
    basis: PROCEDURE,
    statements: [],
    layouts: { hebei: { title: '部门主管专项资金预算安排情况及绩效目标' } },
  },
  {
    id: 'projects',
    zh: '部门项目预算安排情况及绩效目标',
    en: 'Projects and their performance targets',
    words: ['项目预算安排情况及绩效目标', '项目预算及绩效目标', '项目经费情况说明', '项目预算安排情况'],
    required: true,
    basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
    statements: [],
    layouts: { hebei: { title: '部门项目预算安排情况及绩效目标' } },
  },
  {
    id: 'procurement',
    zh: '政府采购预算情况',
    en: 'Procurement',
    words: ['政府采购预算情况', '政府采购情况', '政府采购预算'],
    required: true,
    basis: '《中华人民共和国预算法》第十四条第三款',
    statements: [
      statement(
        'total',
        ['政府采购预算', '政府采购预算总额', '政府采购金额', '采购预算'],
        'procurement-budget',
        'total',
        'amount',
      ),
      statement(
        'sme',
        ['预留中小企业份额', '预留中小微企业份额', '面向中小企业预留'],
        'procurement-budget',
        'total',
        'sme',
      ),
    ],
    layouts: { hebei: { title: '政府采购预算情况' } },
  },
  {
    id: 'assets',
    zh: '国有资产信息',
    en: 'State assets',
    words: ['国有资产信息', '国有资产占有使用情况', '国有资产占用情况', '国有资产'],
    required: true,
    basis: PROCEDURE,
    statements: [
      statement(
        'total',
        ['固定资产金额', '固定资产总额', '资产总额', '固定资产'],
        'fixed-assets',
        'total',
        'value',
      ),
    ],
    layouts: { hebei: { title: '国有资产信息' } },
  },
  {
    id: 'glossary',
    zh: '名词解释',
    en: 'Glossary',
    words: ['名词解释'],
    required: true,
    basis: PROCEDURE,
    statements: [],
    layouts: { hebei: { title: '名词解释' } },
  },
  {
    id: 'other',
    zh: '其他需要说明的事项',
    en: 'Other matters',
    words: ['其他需要说明的事项', '其他事项', '其他相关情况说明'],
    required: false,
    basis: PROCEDURE,
    statements: [],
    layouts: { hebei: { title: '其他需要说明的事项' } },
  },
];

const BY_KIND = { budget: SECTIONS, 'final-accounts': FINAL_SECTIONS, unknown: SECTIONS } as const;
const byId = new Map([...FINAL_SECTIONS, ...SECTIONS].map((form) => [form.id, form]));

/** The parts of the explanation that a document of this kind has. */
export function sectionsOf(kind: keyof typeof BY_KIND): readonly SectionForm[] {
  return BY_KIND[kind];
}

/** A part of the explanation by its id; a budget's before final accounts' where both have it. */
export function sectionForm(id: string, kind: keyof typeof BY_KIND = 'unknown'): SectionForm | undefined {
  return BY_KIND[kind].find((form) => form.id === id) ?? byId.get(id);
}
