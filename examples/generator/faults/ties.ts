import { type Fault, fault } from './fault.ts';

const RES = 'revenue-expenditure-summary';
const REV = 'revenue-summary';
const EXP = 'expenditure-summary';
const APP = 'appropriation-summary';
const GEN = 'general-public-expenditure';
const BASIC = 'basic-expenditure';
const THREE = 'three-public-expenses';
const PROJECT = 'project-performance';

/** Moves money between a contribution and 基本工资, so that the table still adds up and only the tie breaks. */
function broken(id: string, functional: string, economic: string, name: string): Fault {
  return fault(
    `tie-${id}`,
    'table.contributions.tie',
    `功能科目${functional}与经济科目${economic}（${name}）不一致`,
    `Functional ${functional} and economic ${economic} differ`,
    (d) =>
      d.add(BASIC, [economic], ['total', 'personnel'], -1).add(BASIC, ['30101'], ['total', 'personnel'], 1),
  );
}

/** Between tables that are each right in themselves. */
export const tieFaults: readonly Fault[] = [
  fault(
    'tie-revenue',
    'table.revenue-total.tie',
    '收入总表与收支总表收入不一致',
    'Revenue differs between two tables',
    (d) => d.add(REV, ['total', '207', '20701', '2070104'], ['total', 'current', 'fiscal'], 2),
  ),
  fault(
    'tie-expenditure',
    'table.expenditure-total.tie',
    '支出总表与收支总表支出不一致',
    'Expenditure differs between two tables',
    (d) => d.add(EXP, ['total', '207', '20701', '2070113'], ['total', 'project'], 3),
  ),
  fault(
    'tie-class',
    'table.expenditure-class.tie',
    '收支总表的类与支出总表不一致',
    'A class differs between two tables',
    (d) => d.add(RES, ['208'], ['budget'], 1).add(RES, ['210'], ['budget'], -1),
  ),
  fault(
    'tie-appropriation',
    'table.appropriation-revenue.tie',
    '财政拨款收支总表与收支总表不一致',
    'Appropriations differ from the summary',
    (d) =>
      d
        .add(APP, ['general-public-budget', 'revenue-this-year', 'revenue-total'], ['amount'], 2)
        .add(APP, ['207', 'expenditure-this-year', 'expenditure-total'], ['total', 'general'], 2),
  ),
  fault(
    'tie-general',
    'table.fund-total.tie',
    '一般公共预算支出表与财政拨款收支总表不一致',
    'The general budget differs from the appropriations',
    (d) => d.add(GEN, ['total', '207', '20701', '2070105'], ['total', 'project'], 1.2),
  ),
  fault(
    'tie-basic',
    'table.basic-total.tie',
    '基本支出表合计与一般公共预算支出表基本支出不一致',
    'Basic expenditure differs between two tables',
    (d) => d.add(BASIC, ['total', '302', '30201'], ['total', 'operating'], 0.6),
  ),
  broken('pension', '2080505', '30108', '基本养老保险缴费'),
  broken('annuity', '2080506', '30109', '职业年金缴费'),
  broken('medical', '2101101', '30110', '基本医疗保险缴费'),
  broken('civil-medical', '2101103', '30111', '公务员医疗补助'),
  broken('housing', '2210201', '30113', '住房公积金'),
  fault(
    'vehicle-over',
    'table.three-public-within.bound',
    '基本支出30231大于“三公”表公务用车运行维护费',
    '30231 exceeds the table of three public expenses',
    (d) =>
      d.add(THREE, ['total', 'three-public', 'vehicles', 'vehicle-operation'], ['total', 'general'], -1.5),
  ),
  fault(
    'reception-over',
    'table.three-public-within.bound',
    '基本支出30217大于“三公”表公务接待费',
    '30217 exceeds the table of three public expenses',
    (d) => d.add(THREE, ['total', 'three-public', 'reception'], ['total', 'general'], -0.7),
  ),
  fault(
    'conference-over',
    'table.three-public-within.bound',
    '基本支出30215大于“三公”表会议费',
    '30215 exceeds the conferences shown',
    (d) => d.add(THREE, ['total', 'conference', 'conference-other'], ['total', 'general'], -0.9),
  ),
  fault(
    'training-over',
    'table.three-public-within.bound',
    '基本支出30216有数而“三公”表培训费为空',
    '30216 has money where training is blank',
    (d) => {
      const amount = Number(d.read(THREE, 'training', 'total'));
      d.add(THREE, ['total', 'training'], ['total', 'general'], -amount);
    },
  ),
  fault(
    'project-sum',
    'table.projects.tie',
    '各项目预算之和不等于项目支出',
    'Projects do not add up to project expenditure',
    (d) => d.add(PROJECT, [d.project(5)], ['budget', 'fiscal'], 1),
  ),
  fault(
    'project-funds',
    'performance.budget.sum',
    '项目预算数不等于财政资金加其他资金',
    "A project's budget is not its funds",
    (d) => d.add(PROJECT, [d.project(11)], ['fiscal'], -4),
  ),
];
