import { type Fault, fault } from './fault.ts';

const RES = 'revenue-expenditure-summary';
const REV = 'revenue-summary';
const EXP = 'expenditure-summary';
const APP = 'appropriation-summary';
const GEN = 'general-public-expenditure';
const BASIC = 'basic-expenditure';
const THREE = 'three-public-expenses';

/** Inside one table: rows, children, totals, balances. */
export const equationFaults: readonly Fault[] = [
  fault(
    'res-revenue-lines',
    'table.lines.sum',
    '收支总表：收入各行之和不等于本年收入合计',
    'Revenue lines do not add up',
    (d) => d.add(RES, ['general-public-budget'], ['budget'], 1),
  ),
  fault(
    'res-expenditure-classes',
    'table.lines.sum',
    '收支总表：支出各类之和不等于本年支出合计',
    'Classes do not add up',
    (d) => d.add(RES, ['208'], ['budget'], 0.9),
  ),
  fault(
    'res-revenue-total',
    'table.balance.equal',
    '收支总表：收入总计不等于支出总计',
    'The two sides do not balance',
    (d) => d.add(RES, ['revenue-total'], ['budget'], 10),
  ),
  fault(
    'rev-row',
    'table.measures.sum',
    '收入总表：小计不等于各项收入之和',
    'A row of revenue does not add up',
    (d) => d.add(REV, ['2070104'], ['fiscal'], 1),
  ),
  fault(
    'rev-children',
    'table.children.sum',
    '收入总表：款不等于所属各项之和',
    'A section of revenue is not its items',
    (d) => d.add(REV, ['20701'], ['total', 'current', 'fiscal'], 10),
  ),
  fault(
    'rev-total',
    'table.total.sum',
    '收入总表：合计不等于各类之和',
    'Total revenue is not its classes',
    (d) => d.add(REV, ['total'], ['total', 'current', 'fiscal'], 5),
  ),
  fault(
    'exp-row',
    'table.measures.sum',
    '支出总表：合计不等于基本支出加项目支出',
    'A row of expenditure does not add up',
    (d) => d.set(EXP, '2070108', 'project', '15.00'),
  ),
  fault(
    'exp-children',
    'table.children.sum',
    '支出总表：款不等于所属各项之和',
    'A section of expenditure is not its items',
    (d) => d.add(EXP, ['20805'], ['total', 'basic'], 0.1),
  ),
  fault(
    'exp-total',
    'table.total.sum',
    '支出总表：合计不等于各类之和',
    'Total expenditure is not its classes',
    (d) => d.add(EXP, ['total'], ['total', 'basic'], -100),
  ),
  fault(
    'app-row',
    'table.measures.sum',
    '财政拨款收支总表：合计不等于各预算之和',
    'A row is not the sum of its funds',
    (d) => d.add(APP, ['207'], ['general'], -3),
  ),
  fault(
    'app-classes',
    'table.lines.sum',
    '财政拨款收支总表：各类之和不等于本年支出合计',
    'Classes do not add up',
    (d) => d.add(APP, ['221'], ['total', 'general'], 1.1),
  ),
  fault(
    'app-balance',
    'table.balance.equal',
    '财政拨款收支总表：收入总计不等于支出总计',
    'The two sides do not balance',
    (d) => d.add(APP, ['revenue-total'], ['amount'], -20),
  ),
  fault(
    'gen-row',
    'table.measures.sum',
    '一般公共预算支出表：合计不等于基本加项目',
    'A row does not add up',
    (d) => d.add(GEN, ['2070101'], ['basic'], 9),
  ),
  fault(
    'gen-children',
    'table.children.sum',
    '一般公共预算支出表：类不等于所属各款之和',
    'A class is not its sections',
    (d) => d.add(GEN, ['210'], ['total', 'basic'], 0.09),
  ),
  fault(
    'gen-total',
    'table.total.sum',
    '一般公共预算支出表：合计不等于各类之和',
    'The total is not its classes',
    (d) => d.add(GEN, ['total'], ['total', 'project'], 30),
  ),
  fault('basic-row', 'table.measures.sum', '基本支出表：合计不等于人员加公用', 'A row does not add up', (d) =>
    d.set(BASIC, '30101', 'personnel', '251.74'),
  ),
  fault(
    'basic-children',
    'table.children.sum',
    '基本支出表：类不等于所属各款之和',
    'A class is not its items',
    (d) => d.add(BASIC, ['30205'], ['total', 'operating'], 1),
  ),
  fault(
    'basic-total',
    'table.total.sum',
    '基本支出表：合计不等于各类之和',
    'The total is not its classes',
    (d) => d.add(BASIC, ['total'], ['total', 'personnel'], -0.01),
  ),
  fault(
    'basic-amount-shifted',
    'table.personnel-column.tie',
    '基本支出表：金额错列',
    'An amount stands in the wrong column',
    (d) => {
      const amount = d.read(BASIC, '30206', 'operating');
      d.set(BASIC, '30206', 'operating', '').set(BASIC, '30206', 'personnel', amount);
    },
  ),
  fault('three-sum', 'table.lines.sum', '“三公”表：小计不等于三项之和', 'The three do not add up', (d) =>
    d.add(THREE, ['reception'], ['total', 'general'], 0.5),
  ),
  fault(
    'three-vehicles',
    'table.lines.sum',
    '“三公”表：用车费不等于购置加运行',
    'Vehicles are not purchase and operation',
    (d) => d.add(THREE, ['vehicle-purchase'], ['total', 'general'], 18),
  ),
  fault(
    'three-total',
    'table.lines.sum',
    '“三公”表：合计不等于小计加会议费、培训费',
    'The total is not its parts',
    (d) => d.add(THREE, ['total'], ['total', 'general'], -1.5),
  ),
  fault(
    'three-funds',
    'table.measures.sum',
    '“三公”表：合计不等于各资金性质之和',
    'A row is not the sum of its funds',
    (d) => d.add(THREE, ['conference'], ['general'], 0.2),
  ),
];
