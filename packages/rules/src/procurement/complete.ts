import type { Rule } from '../engine/rule.ts';
import { amountOf, purchases, purchaseWords } from './lines.ts';

const ASKED = [
  ['project', '项目名称', 'project'],
  ['item', '采购物品名称', 'item'],
  ['item-code', '政府采购目录序号', 'catalogue code'],
  ['quantity', '数量', 'quantity'],
  ['unit-price', '单价', 'unit price'],
] as const;

/** A purchase says what, how many and at what price, in every column the table prints. */
export const lineComplete: Rule = {
  id: 'procurement.line.complete',
  severity: 'warning',
  title: {
    zh: '每项采购的项目、品名、目录序号、数量和单价填写完整',
    en: 'Each purchase gives project, item, code, quantity and unit price',
  },
  message: {
    zh: '“{item}”有采购金额，却没有填写{missing}；请补填。',
    en: '“{item}” has an amount but no {missing}. Fill it in.',
  },
  basis: '《中华人民共和国预算法》第十四条第三款',
  *statements(facts) {
    for (const purchase of purchases(facts)) {
      if (amountOf(purchase, 'amount') === undefined) continue;
      for (const [measure, zh, en] of ASKED) {
        const cell = facts.refIn(purchase.table, purchase.row, measure);
        if (cell === undefined) continue;
        yield {
          statement: { kind: 'holds', holds: cell.text.trim() !== '', cells: [cell] },
          words: { ...purchaseWords(purchase), missing: zh },
          wordsEn: { missing: en },
        };
      }
    }
  },
  examples: {
    pass: `procurement-budget
                  | item   | quantity | unit-price | amount
           复印纸 | 复印纸 | 150      | 0.01       | 1.88`,
    fail: `procurement-budget
                  | item   | quantity | unit-price | amount
           复印纸 | 复印纸 | 150      |            | 1.88`,
  },
};
