import type { AnyRecord, BudgetRecords } from '@mingzhang/api';
import { procurementForm, procurementParent } from '@mingzhang/model';
import { choiceOptions } from '../../budget/choice-options.ts';
import { listOf, type Purchase } from '../../budget/records.ts';
import { unitNames } from '../../budget/unit-names.ts';
import type { GridColumn, Option } from '../../grid/column.ts';
import type { Language } from '../../words/words.tsx';
import { adviceOnAmount, adviceOnMicro, adviceOnReserve } from './purchase-advice.ts';

/** A row of the procurement catalogue. */
interface Item {
  readonly code: string;
  readonly name: string;
}

/** The catalogue's items of the lowest level, which alone are to be used. */
export function itemOptions(items: readonly Item[]): readonly Option[] {
  const parents = new Set(items.map(({ code }) => procurementParent(code)));
  return items
    .filter(({ code }) => !parents.has(code))
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}`, also: [name] }));
}

/** The columns of the procurement budget. */
export function purchaseColumns(
  budget: BudgetRecords,
  items: readonly Option[],
  language: Language,
): readonly GridColumn[] {
  const known = new Set(items.map(({ value }) => value));
  const names = unitNames(String(budget.department.name), budget.units);
  return [
    {
      field: 'item',
      zh: '采购内容',
      en: 'Item',
      kind: 'text',
      width: 160,
      required: true,
      words: ['采购物品名称', '品目名称'],
    },
    {
      field: 'itemCode',
      zh: '品目编码',
      en: 'Item code',
      kind: 'code',
      width: 170,
      options: items,
      pattern: /^[ABC]\d{2,10}$/,
      words: ['政府采购目录序号', '采购品目编码'],
      advise: (value) =>
        typeof value !== 'string' || known.size === 0 || known.has(value)
          ? undefined
          : procurementForm(value) === 'earlier'
            ? {
                severity: 'hint',
                zh: '这是旧目录的编码；请换成现行目录（财库〔2022〕31号）的末级品目。',
                en: 'This code is of an earlier catalogue. Use the lowest item of the current one.',
              }
            : {
                severity: 'warning',
                zh: '现行目录中没有这个末级品目；请按名称查找。',
                en: 'The current catalogue has no such lowest item. Look it up by name.',
              },
    },
    {
      field: 'project',
      zh: '项目',
      en: 'Project',
      kind: 'reference',
      width: 150,
      options: listOf(budget, 'projects').map(({ id, name, code }) => ({
        value: id,
        label: name,
        ...(code === undefined ? {} : { also: [code] }),
      })),
    },
    { field: 'quantityUnit', zh: '计量单位', en: 'Measured in', kind: 'text', width: 124 },
    { field: 'quantity', zh: '数量', en: 'Quantity', kind: 'decimal', width: 100 },
    { field: 'unitPrice', zh: '单价', en: 'Unit price', kind: 'amount', width: 112 },
    {
      field: 'fen',
      zh: '金额',
      en: 'Amount',
      kind: 'amount',
      width: 110,
      required: true,
      total: true,
      words: ['合计', '采购金额'],
      advise: (_, record) => adviceOnAmount(purchaseIn(record)),
    },
    {
      field: 'smeFen',
      zh: '预留中小微企业',
      en: 'Reserved to SMEs',
      kind: 'amount',
      width: 158,
      total: true,
      words: ['预留中小微企业份额'],
      advise: (_, record) => adviceOnReserve(purchaseIn(record)),
    },
    {
      field: 'microFen',
      zh: '其中：小微',
      en: 'Of which micro',
      kind: 'amount',
      width: 144,
      total: true,
      advise: (_, record) => adviceOnMicro(purchaseIn(record)),
    },
    {
      field: 'source',
      zh: '资金来源',
      en: 'Funding source',
      kind: 'choice',
      width: 144,
      required: true,
      options: choiceOptions('purchases', 'source', language),
    },
    {
      field: 'unit',
      zh: '单位',
      en: 'Unit',
      kind: 'reference',
      width: 130,
      required: true,
      options: budget.units.map(({ id, name, code }) => ({
        value: id,
        label: names.get(id) ?? String(name),
        also: [String(name), String(code)],
      })),
    },
  ];
}

/** A record as far as it is a purchase by now. */
function purchaseIn(record: AnyRecord): Partial<Purchase> {
  return record as unknown as Partial<Purchase>;
}

/** What a new purchase holds from the first: as the one above it, where that says. */
export function newPurchase(
  budget: BudgetRecords,
  above: AnyRecord | undefined,
): Record<string, string | number> {
  const positions = listOf(budget, 'purchases').map(({ position }) => position);
  return {
    department: budget.department.id,
    year: budget.year.id,
    unit: above?.unit ?? budget.units[0]?.id ?? '',
    source: above?.source ?? 'general',
    position: Math.max(0, ...positions) + 1,
    ...(above?.project === undefined ? {} : { project: above.project }),
  };
}
