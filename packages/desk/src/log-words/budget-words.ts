import {
  choice,
  fen,
  HOME,
  named,
  POSITION,
  PROJECT,
  prose,
  SOURCES,
  type TableWords,
  UNIT,
} from './field-words.ts';

const NATURES = {
  personnel: named('人员经费', 'personnel'),
  operating: named('公用经费', 'operating'),
  project: named('项目支出', 'project'),
  business: named('经营支出', 'business'),
  'to-superior': named('上缴上级支出', 'to the superior unit'),
  'to-affiliated': named('对附属单位补助支出', 'to affiliated units'),
  'carried-forward': named('年终结转', 'carried to next year'),
};

const ORIGINS = {
  current: named('本年收入', 'this year'),
  'carried-over': named('上年结转', 'carried over'),
};

const KINDS_OF_ASSET = {
  buildings: named('房屋', 'buildings'),
  offices: named('其中：办公用房', 'of which offices'),
  vehicles: named('车辆', 'vehicles'),
  equipment: named('设备', 'equipment'),
  other: named('其他固定资产', 'other fixed assets'),
};

/** What the money is for: lines, projects, purchases, assets. */
export const BUDGET_WORDS = {
  budgetLines: {
    ...named('支出明细', 'expenditure line'),
    known: ['note', 'functional'],
    fields: {
      ...HOME,
      unit: UNIT,
      functional: named('功能分类科目', 'functional code'),
      departmental: named('部门经济分类', 'departmental economic code'),
      government: named('政府经济分类', 'government economic code'),
      source: choice('资金来源', 'funding source', SOURCES),
      nature: choice('支出性质', 'nature', NATURES),
      project: PROJECT,
      fen: fen('金额', 'amount'),
      note: prose('备注', 'note'),
    },
  },
  revenueLines: {
    ...named('收入明细', 'revenue line'),
    known: ['note', 'functional'],
    fields: {
      ...HOME,
      unit: UNIT,
      functional: named('功能分类科目', 'functional code'),
      source: choice('资金来源', 'funding source', SOURCES),
      origin: choice('来源年度', 'origin', ORIGINS),
      fen: fen('金额', 'amount'),
      note: prose('备注', 'note'),
    },
  },
  projects: {
    ...named('项目', 'project'),
    known: ['name'],
    fields: {
      ...HOME,
      unit: UNIT,
      code: named('项目编码', 'project code'),
      name: named('项目名称', 'name'),
      purpose: prose('立项依据和内容', 'purpose'),
      continuing: choice('新增或延续', 'new or continuing', {
        new: named('新增', 'new'),
        continuing: named('延续', 'continuing'),
      }),
      position: POSITION,
    },
  },
  goals: {
    ...named('绩效目标', 'performance goal'),
    known: ['text'],
    fields: { ...HOME, project: PROJECT, text: prose('目标内容', 'text'), position: POSITION },
  },
  indicators: {
    ...named('绩效指标', 'performance indicator'),
    known: ['level3'],
    fields: {
      ...HOME,
      project: PROJECT,
      level1: named('一级指标', 'level 1'),
      level2: named('二级指标', 'level 2'),
      level3: named('三级指标', 'level 3'),
      description: named('指标说明', 'description'),
      target: named('指标值', 'target value'),
      basis: named('确定依据', 'basis'),
      position: POSITION,
    },
  },
  spendingPlans: {
    ...named('资金支出计划', 'spending plan'),
    known: ['until'],
    fields: {
      ...HOME,
      project: PROJECT,
      until: named('截止时间', 'until'),
      percent: { ...named('支出比例', 'share'), kind: 'percent' },
      position: POSITION,
    },
  },
  purchases: {
    ...named('采购', 'purchase'),
    known: ['item'],
    fields: {
      ...HOME,
      unit: UNIT,
      project: PROJECT,
      item: named('采购内容', 'item'),
      itemCode: named('采购品目编码', 'item code'),
      quantity: named('数量', 'quantity'),
      quantityUnit: named('计量单位', 'unit of quantity'),
      unitPrice: fen('单价', 'unit price'),
      fen: fen('金额', 'amount'),
      source: choice('资金来源', 'funding source', SOURCES),
      smeFen: fen('预留中小微企业份额', 'SME reserve'),
      microFen: fen('其中：小微企业份额', 'of which micro enterprises'),
      position: POSITION,
    },
  },
  assets: {
    ...named('国有资产', 'state asset'),
    known: ['kind'],
    fields: {
      ...HOME,
      unit: UNIT,
      kind: choice('类别', 'kind', KINDS_OF_ASSET),
      asOf: named('截止日期', 'as of'),
      quantity: named('数量', 'quantity'),
      fen: fen('价值', 'value'),
    },
  },
} as const satisfies Readonly<Record<string, TableWords>>;
