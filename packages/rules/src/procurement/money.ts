import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { amountOf, PROCUREMENT, type Purchase, purchases, purchaseWords } from './lines.ts';

const BASIS = '政府采购预算表（数量、单价与金额关系）';

/** Quantity times unit price is the amount, within what rounding of the price can explain. */
export const priceTimes: Rule = {
  id: 'procurement.price.times',
  severity: 'error',
  title: {
    zh: '数量×单价等于采购金额（允许单价四舍五入的差额）',
    en: 'Quantity times unit price is the amount, within the rounding of the price',
  },
  message: {
    zh: '“{item}”数量 {quantity}×单价 {price} 为 {actual} {unit}，采购金额为 {expected} {unit}，相差 {difference}，超出单价四舍五入的范围；请核对。',
    en: '“{item}”: quantity {quantity} × price {price} is {actual} {unit}, the amount {expected} {unit}: {difference} apart, more than rounding of the price explains. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const purchase of purchases(facts)) {
      const instance = multiplied(facts, purchase);
      if (instance !== undefined) yield instance;
    }
  },
  examples: {
    pass: `procurement-budget
                  | item   | quantity | unit-price | amount
           复印纸 | 复印纸 | 150      | 0.01       | 1.88`,
    fail: `procurement-budget
                  | item   | quantity | unit-price | amount
           复印纸 | 复印纸 | 150      | 0.01       | 2.88`,
  },
};

function multiplied(facts: Facts, purchase: Purchase): Instance | undefined {
  const { table, row } = purchase;
  const { quantity } = row.cells;
  const price = facts.termIn(table, row, 'unit-price');
  const amount = facts.termIn(table, row, 'amount');
  if (quantity?.kind !== 'number' || price === undefined || amount === undefined) return undefined;
  if (amountOf(purchase, 'unit-price') === undefined) return undefined;
  const step = Number.isInteger(quantity.value) ? 0 : quantity.step;
  return {
    statement: {
      kind: 'equal',
      left: { kind: 'times', factor: quantity.value, step, term: price },
      right: amount,
    },
    words: {
      ...purchaseWords(purchase),
      quantity: quantity.text,
      price: row.cells['unit-price']?.text ?? '',
    },
  };
}

/** What is reserved for small firms is at most what is bought, in every line and in total. */
export const smeBound: Rule = {
  id: 'procurement.sme.bound',
  severity: 'error',
  title: {
    zh: '预留中小微企业份额不超过采购金额',
    en: 'What is reserved for SMEs is at most the amount bought',
  },
  message: {
    zh: '“{item}”预留中小微企业份额 {actual} {unit}，超过采购金额 {expected} {unit}；请核对。',
    en: '“{item}” reserves {actual} {unit} for SMEs, more than the {expected} {unit} bought. Check both.',
  },
  basis: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）',
  *statements(facts) {
    for (const table of facts.tables(PROCUREMENT)) {
      for (const row of table.rows) {
        const left = facts.termIn(table, row, 'sme');
        const right = facts.termIn(table, row, 'amount');
        if (left === undefined || right === undefined) continue;
        const item = row.cells.item?.text || row.name;
        yield { statement: { kind: 'at-most', left, right }, words: { item } };
      }
    }
  },
  examples: {
    pass: `procurement-budget
                    | item   | amount | sme
           total    |        | 5.00   | 5.00
           印刷服务 | 印刷   | 5.00   | 5.00`,
    fail: `procurement-budget
                    | item   | amount | sme
           印刷服务 | 印刷   | 5.00   | 6.00`,
  },
};

const LIMITS = { A: 2_000_000_00, B: 4_000_000_00, C: 2_000_000_00 } as const;

/** Purchases below the limit are wholly reserved for SMEs, or it is said why not. */
export const smeReserved: Rule = {
  id: 'procurement.sme.reserved',
  severity: 'hint',
  title: {
    zh: '限额以下的采购预留给中小企业，未预留的说明原因',
    en: 'Purchases below the limit are reserved for SMEs, or it is said why not',
  },
  message: {
    zh: '“{item}”采购金额 {amount}，低于 {limit} 万元，却没有预留中小微企业份额；不适宜预留的请说明原因。',
    en: '“{item}” of {amount} is below {limit} 万元 yet nothing is reserved for SMEs. Say why where it is not suited.',
  },
  basis: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）',
  *statements(facts) {
    for (const purchase of purchases(facts)) {
      const { table, row, code } = purchase;
      const limit = LIMITS[code.charAt(0) as keyof typeof LIMITS];
      const amount = amountOf(purchase, 'amount');
      const sme = row.cells.sme;
      if (limit === undefined || sme === undefined || amount === undefined || amount.fen <= 0) continue;
      if (amount.fen > limit) continue;
      const holds = sme.kind !== 'absent' || sme.absence !== 'blank';
      const cells = ['sme', 'amount'].flatMap((measure) => facts.refIn(table, row, measure) ?? []);
      yield {
        statement: { kind: 'holds', holds, cells },
        words: {
          ...purchaseWords(purchase),
          amount: `${amount.text}${table.unit ?? ''}`,
          limit: String(limit / 1_000_000),
        },
      };
    }
  },
  examples: {
    pass: `procurement-budget
                    | item   | item-code | amount | sme
           印刷服务 | 印刷   | C23090199 | 5.00   | 5.00`,
    fail: `procurement-budget
                    | item   | item-code | amount | sme
           印刷服务 | 印刷   | C23090199 | 5.00   |`,
  },
};

/** 通用办公设备 with a price limit in 元. */
const STANDARDS: Readonly<Record<string, number>> = {
  A02010105: 5000,
  A02010108: 7000,
  A02021001: 7600,
  A02021003: 1200,
  A02021004: 2000,
};

/** Office equipment costs at most what the standard allows; places may have standards of their own. */
export const priceStandard: Rule = {
  id: 'procurement.price.standard',
  severity: 'warning',
  title: {
    zh: '通用办公设备单价不超过资产配置标准',
    en: 'Office equipment costs at most what the asset standard allows',
  },
  message: {
    zh: '“{item}”单价 {actual} {unit}，高于通用办公设备配置标准 {expected} {unit}；请核对标准，当地另有标准的从其规定。',
    en: '“{item}” costs {actual} {unit} each, above the standard of {expected} {unit} for office equipment. Check it; a local standard may differ.',
  },
  basis: '《中央行政单位通用办公设备家具配置标准》（财资〔2016〕27号）',
  *statements(facts) {
    for (const purchase of purchases(facts)) {
      const limit = STANDARDS[purchase.code];
      const left = facts.termIn(purchase.table, purchase.row, 'unit-price');
      if (limit === undefined || left === undefined) continue;
      yield {
        statement: { kind: 'at-most', left, right: { kind: 'constant', fen: limit * 100 } },
        words: purchaseWords(purchase),
      };
    }
  },
  examples: {
    pass: `procurement-budget
                      | item       | item-code | unit-price
           台式计算机 | 台式计算机 | A02010105 | 0.50`,
    fail: `procurement-budget
                      | item       | item-code | unit-price
           台式计算机 | 台式计算机 | A02010105 | 0.80`,
  },
};
