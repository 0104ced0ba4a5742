import { type Fields, printFen, type Value } from '@mingzhang/model';
import type { Column } from '../schema/column.ts';
import { type TableName, tableOf } from '../schema/tables.ts';
import { NATURE_NAMES, SOURCE_NAMES } from './money-words.ts';

/** What the fields of imported records are called on forms. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  amount: '金额',
  asOf: '截止日期',
  basis: '指标值确定依据',
  code: '编码',
  continuing: '新增或延续',
  departmental: '部门经济科目',
  description: '绩效指标描述',
  fen: '金额',
  functional: '功能科目',
  funding: '经费保障形式',
  government: '政府经济科目',
  item: '采购物品',
  itemCode: '采购目录编码',
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  microFen: '预留小微企业金额',
  name: '名称',
  nature: '性质',
  note: '备注',
  origin: '本年或结转',
  percent: '比例',
  position: '次序',
  project: '项目',
  purpose: '资金用途',
  quantity: '数量',
  quantityUnit: '计量单位',
  rank: '单位规格',
  shortName: '简称',
  smeFen: '预留中小微企业份额',
  source: '资金来源',
  target: '指标值',
  template: '公开格式',
  text: '内容',
  unit: '单位',
  unitPrice: '单价',
  until: '截止时间',
};

/** The words of choices, by field; a unit's nature apart from a line's. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: SOURCE_NAMES,
  nature: {
    ...NATURE_NAMES,
    administrative: '行政',
    'civil-service-managed': '参公',
    institution: '事业',
  },
  origin: { current: '本年收入', 'carried-over': '上年结转' },
  continuing: { new: '新增', continuing: '延续' },
  kind: {
    buildings: '房屋',
    offices: '办公用房',
    vehicles: '车辆',
    equipment: '单价20万元以上的设备',
    other: '其他固定资产',
  },
};

export function fieldName(field: string): string {
  return FIELD_NAMES[field] ?? field;
}

/** A value as a clerk reads it: amounts in 万元, choices in words, references by the name of what they point to. */
export function valueText(
  table: TableName,
  field: string,
  value: Value,
  named: (table: string, id: string) => string,
): string {
  if (value === null) return '';
  const column: Column | undefined = tableOf(table)?.columns[field];
  if (typeof value === 'number')
    return column?.kind === 'fen' ? `${printFen(value, '万元', exact(value))}万元` : String(value);
  if (column?.to !== undefined) return named(column.to, value);
  return CHOICES[field]?.[value] ?? value;
}

/** Decimals of 万元 that print an amount without loss: two at least. */
function exact(fen: number): number {
  let decimals = 2;
  while (decimals < 6 && fen % 10 ** (6 - decimals) !== 0) decimals++;
  return decimals;
}

/** A record's name for people: of what has one. */
export function recordName(fields: Fields | undefined, id: string): string {
  const name = fields?.name;
  return typeof name === 'string' ? name : id;
}
