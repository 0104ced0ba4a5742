import { CELLS } from './cells.ts';
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
import { change, type SectionTemplate } from './template.ts';

/** The explanation that 财预〔2016〕143号 asks of every department, in no region's own form. */
export const STANDARD_EXPLANATION: readonly SectionTemplate[] = [
  asked('duties', '部门职责及机构设置', '部门职责和机构设置'),
  section(
    'overall',
    '部门预算收支情况说明',
    '收入、支出预算及增减变化',
    ALL_IN_ONE,
    REVENUE_SAID,
    EXPENDITURE_SAID,
    CHANGE_SAID,
  ),
  section(
    'three-public',
    '财政拨款“三公”经费预算情况',
    '“三公”经费各项预算及增减变化原因',
    THREE_PUBLIC_SAID,
  ),
  section('agency-operating', '机关运行经费安排情况', '机关运行经费的金额和各项', AGENCY_OPERATING_SAID, [
    '机关运行经费',
    change(CELLS.operating),
    '。',
  ]),
  section('procurement', '政府采购预算情况', '政府采购预算及货物、工程、服务的金额', PROCUREMENT_SAID),
  section('assets', '国有资产占用情况', '上年末国有资产总额和本年度拟购置的资产', ASSETS_SAID),
  section('projects', '部门项目预算安排情况及绩效目标', '各项目的预算和绩效目标', PROJECTS_SAID),
  asked('overall-performance', '部门整体绩效目标', '部门整体绩效目标'),
  asked('glossary', '名词解释', '文中专业名词的解释'),
  asked('other', '其他需要说明的事项', '其他需要说明的事项，没有的写“无”'),
];
