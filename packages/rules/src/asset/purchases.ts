import type { Rule } from '../engine/rule.ts';
import type { Term } from '../engine/tree.ts';
import { PROCUREMENT, purchases } from '../procurement/lines.ts';

/** 品目 of goods that become fixed assets: buildings, equipment, collections, books, furniture; not supplies. */
const FIXED = /^A0[1-6](?!$)/;
const SUPPLIES = /^A050[34]/;

/** Assets to be bought this year, as the text says, are the goods of the procurement table that are assets. */
export const purchasesProcured: Rule = {
  id: 'asset.purchases.procurement',
  severity: 'warning',
  title: {
    zh: '本年拟购置固定资产总额与采购表中固定资产类货物合计一致',
    en: 'Assets to be bought this year are the goods of the procurement table that are assets',
  },
  message: {
    zh: '文字写拟购置固定资产{text}，而采购表中固定资产类货物合计 {expected} {unit}，相差 {difference}；请核对（复印纸等消耗品不计入）。',
    en: 'The text says that assets of {text} will be bought, but the goods of the procurement table that are assets come to {expected} {unit}: {difference} apart. Supplies such as paper do not count.',
  },
  basis: '《行政事业性国有资产管理条例》第二十四条',
  *statements(facts) {
    const table = facts.table(PROCUREMENT);
    if (table === undefined) return;
    const of = [...purchases(facts)].flatMap(({ table: own, row, code }): Term[] => {
      const term = FIXED.test(code) && !SUPPLIES.test(code) ? facts.termIn(own, row, 'amount') : undefined;
      return term === undefined ? [] : [term];
    });
    for (const claim of facts.claimsIn('assets')) {
      if (claim.kind !== 'amount' || !/购置/.test(claim.subject)) continue;
      yield {
        statement: { kind: 'equal', left: facts.claimTerm(claim, table), right: { kind: 'sum', of } },
        words: { text: claim.text },
      };
    }
  },
  examples: {
    pass: `section assets 九、国有资产信息
           text 本年度拟购置固定资产[拟购置固定资产总额|1.00万元]。
           procurement-budget
                      | item       | item-code | amount
           台式计算机 | 台式计算机 | A02010105 | 1.00
           复印纸     | 复印纸     | A05040101 | 1.88`,
    fail: `section assets 九、国有资产信息
           text 本年度拟购置固定资产[拟购置固定资产总额|2.88万元]。
           procurement-budget
                      | item       | item-code | amount
           台式计算机 | 台式计算机 | A02010105 | 1.00
           复印纸     | 复印纸     | A05040101 | 1.88`,
  },
};
