import { amount, type Form, text } from '../form.ts';

/** 项目绩效目标表: money, spending plan, goals and indicators of one project, as labels with values. */
export const projectPerformance: Form = {
  id: 'project-performance',
  kind: 'budget',
  zh: '项目绩效目标表',
  en: 'Project performance targets',
  titles: ['绩效目标表', '项目绩效目标表', '项目支出绩效目标表', '绩效目标申报表', '项目支出绩效目标申报表'],
  rows: { by: 'record' },
  measures: [
    text('code', '项目编码', 'project code', ['项目编码', '项目代码']),
    text('name', '项目名称', 'project', ['项目名称']),
    amount('budget', '预算数', 'budget', ['预算数', '年度资金申请总额', '年度预算数', '项目资金总额']),
    amount('fiscal', '财政资金', 'fiscal funds', ['其中:财政资金', '财政资金', '其中:财政拨款', '财政拨款'], {
      partOf: 'budget',
    }),
    amount('other', '其他资金', 'other funds', ['其他资金'], { partOf: 'budget' }),
    text('purpose', '预算规模及资金用途', 'use of the money', ['预算规模及资金用途', '资金用途']),
    text('goals', '绩效目标', 'goals', ['绩效目标', '年度绩效目标', '年度总体目标', '总体目标']),
  ],
  basis: '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）',
  required: true,
  layouts: {
    hebei: { title: '{name}绩效目标表', unit: '万元', numbered: false, columns: [] },
  },
};

/** Label over the shares of money to be spent by each date. */
export const PLAN_WORDS = ['资金支出计划(%)', '资金支出计划', '支出计划(%)'] as const;

/** Columns of the indicators, which stand in a grid of their own or below the labels. */
export const INDICATOR_COLUMNS = [
  text('level1', '一级指标', 'level 1', ['一级指标']),
  text('level2', '二级指标', 'level 2', ['二级指标']),
  text('level3', '三级指标', 'level 3', ['三级指标', '指标名称']),
  text('description', '绩效指标描述', 'description', ['绩效指标描述', '指标描述', '指标说明', '指标解释']),
  text('target', '指标值', 'target', ['指标值', '年度指标值', '目标值', '指标目标值']),
  text('basis', '指标值确定依据', 'basis', ['指标值确定依据', '确定依据', '备注']),
] as const;

/** 一级指标 and the 二级指标 that stand under each. */
export const INDICATOR_LEVELS: Readonly<Record<string, readonly string[]>> = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
};
