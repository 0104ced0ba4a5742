import type { CellRef } from '@mingzhang/model';
import { nameKey, procurementForm, procurementItem } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Purchase, purchases, purchaseWords } from './lines.ts';

const BASIS = '《政府采购品目分类目录》（财库〔2022〕31号）';

function codeCells(facts: Facts, { table, row }: Purchase, measures: readonly string[]): CellRef[] {
  return measures.flatMap((measure) => facts.refIn(table, row, measure) ?? []);
}

function* coded(facts: Facts): Iterable<Purchase> {
  for (const purchase of purchases(facts)) if (purchase.code !== '') yield purchase;
}

/** The code of what is bought stands in the catalogue. */
export const itemKnown: Rule = {
  id: 'procurement.item.known',
  severity: 'warning',
  title: {
    zh: '采购品目编码在政府采购品目分类目录中',
    en: 'The code of what is bought stands in the procurement catalogue',
  },
  message: {
    zh: '“{item}”的品目编码“{code}”{fault}；请按现行目录核对。',
    en: 'The code “{code}” of “{item}” {fault}. Check it against the present catalogue.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const purchase of coded(facts)) {
      const { code } = purchase;
      const form = procurementForm(code);
      yield {
        statement: {
          kind: 'holds',
          holds: procurementItem(code) !== undefined,
          cells: codeCells(facts, purchase, ['item-code']),
        },
        words: {
          ...purchaseWords(purchase),
          fault:
            form === 'earlier'
              ? '是旧版目录的编码'
              : form === 'current'
                ? '在目录中查不到'
                : '不合“1 个字母加 8 位数字”的格式',
        },
        wordsEn: {
          fault:
            form === 'earlier'
              ? 'is of an earlier catalogue'
              : form === 'current'
                ? 'is not in the catalogue'
                : 'is not a letter and 8 digits',
        },
        severity: form === 'earlier' ? 'hint' : 'warning',
      };
    }
  },
  examples: {
    pass: `procurement-budget
                      | item       | item-code
           台式计算机 | 台式计算机 | A02010105`,
    fail: `procurement-budget
                      | item       | item-code
           台式计算机 | 台式计算机 | A02990105`,
  },
};

/** Budgets use codes of the lowest level. */
export const itemLowest: Rule = {
  id: 'procurement.item.lowest',
  severity: 'warning',
  title: { zh: '采购品目编码用到最末级', en: 'A procurement code is of the lowest level' },
  message: {
    zh: '“{item}”的品目编码“{code}”（{official}）不是最末级，下面还有细目；请用最末级编码。',
    en: 'The code “{code}” ({official}) of “{item}” has items below it. Use one of the lowest level.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const purchase of coded(facts)) {
      const item = procurementItem(purchase.code);
      if (item === undefined) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: item.lowest,
          cells: codeCells(facts, purchase, ['item-code']),
        },
        words: { ...purchaseWords(purchase), official: item.name },
      };
    }
  },
  examples: {
    pass: `procurement-budget
                      | item       | item-code
           台式计算机 | 台式计算机 | A02010105`,
    fail: `procurement-budget
                  | item   | item-code
           计算机 | 计算机 | A02010100`,
  },
};

/** The name beside a code is the catalogue's. */
export const itemName: Rule = {
  id: 'procurement.item.name',
  severity: 'warning',
  title: { zh: '采购物品名称与品目编码相符', en: 'The name of what is bought is that of its code' },
  message: {
    zh: '“{item}”的品目编码“{code}”在目录中是“{official}”；请核对名称与编码。',
    en: 'The code “{code}” of “{item}” is “{official}” in the catalogue. Check name and code.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const purchase of coded(facts)) {
      const item = procurementItem(purchase.code);
      if (item === undefined || purchase.item === '') continue;
      const certain = item.nameConfidence === 'official-list' || item.nameConfidence === 'confirmed';
      yield {
        statement: {
          kind: 'holds',
          holds: nameKey(purchase.item) === nameKey(item.name),
          cells: codeCells(facts, purchase, ['item', 'item-code']),
        },
        words: { ...purchaseWords(purchase), official: item.name },
        severity: certain ? 'warning' : 'hint',
      };
    }
  },
  examples: {
    pass: `procurement-budget
                          | item           | item-code
           A4 黑白打印机 | A4 黑白打印机 | A02021003`,
    fail: `procurement-budget
                      | item       | item-code
           便携式计算 | 便携式计算 | A02010105`,
  },
};
