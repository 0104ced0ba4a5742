import {
  AGENCY_OPERATING_SAID,
  ALL_IN_ONE,
  ASSETS_SAID,
  asked,
  CHANGE_SAID,
  EXPENDITURE_SAID,
  PROCUREMENT_SAID,
  PROJECTS_SAID,
  REVENUE_SAID,
  section,
  THREE_PUBLIC_SAID,
} from './common-template.ts';
import type { SectionTemplate } from './template.ts';

/** The eleven parts of the explanation as Hebei prints them. */
export const HEBEI_EXPLANATION: readonly SectionTemplate[] = [
  asked('duties', '部门职责及机构设置情况', '部门职责和机构设置'),
  section(
    'overall',
    '部门预算安排的总体情况',
    '收入、支出预算及比上年增减情况',
    ALL_IN_ONE,
    ['1、收入说明'],
    REVENUE_SAID,
    ['2、支出说明'],
    EXPENDITURE_SAID,
    ['3、比上年增减情况'],
    CHANGE_SAID,
  ),
  section('agency-operating', '机关运行经费安排情况', '机关运行经费的金额和各项', AGENCY_OPERATING_SAID),
  section(
    'three-public',
    '财政拨款“三公”经费预算情况及增减变化原因',
    '“三公”经费各项预算及增减变化原因',
    THREE_PUBLIC_SAID,
  ),
  asked('overall-performance', '部门整体绩效目标', '总体绩效目标、分项绩效目标和工作保障措施'),
  asked('special-funds', '部门主管专项资金预算安排情况及绩效目标', '主管的专项资金，没有的写明“无此项内容”'),
  section('projects', '部门项目预算安排情况及绩效目标', '各项目的预算和绩效目标', PROJECTS_SAID),
  section('procurement', '政府采购预算情况', '政府采购预算及货物、工程、服务的金额', PROCUREMENT_SAID),
  section('assets', '国有资产信息', '上年末固定资产总额和本年度拟购置的资产', ASSETS_SAID),
  asked('glossary', '名词解释', '文中专业名词的解释'),
  asked('other', '其他需要说明的事项', '其他需要说明的事项，没有的写“无”'),
];
