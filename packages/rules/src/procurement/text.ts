import type { Rule } from '../engine/rule.ts';
import type { Term } from '../engine/tree.ts';
import { ofThisYear } from '../text/figures.ts';
import { PROCUREMENT, purchases } from './lines.ts';

const KINDS = [
  ['A', /货物/],
  ['B', /工程/],
  ['C', /服务(?!费)/],
] as const;

/** Goods, works and services in the text are the lines of the table under their letters. */
export const textKinds: Rule = {
  id: 'procurement.text.kinds',
  severity: 'warning',
  title: {
    zh: '文字所列货物、工程、服务金额与采购表按品目汇总一致',
    en: 'Goods, works and services in the text are what the table lists under their letters',
  },
  message: {
    zh: '文字写“{subject}”为{text}，而采购表中 {letter} 类品目合计 {expected} {unit}，相差 {difference}；请核对。',
    en: 'The text gives {text} for “{subject}”, but the lines of the table under {letter} come to {expected} {unit}: {difference} apart. Check them.',
  },
  basis: '《中华人民共和国预算法》第十四条第三款',
  *statements(facts) {
    const table = facts.table(PROCUREMENT);
    const all = [...purchases(facts)];
    if (table === undefined || all.length === 0 || all.some(({ code }) => code === '')) return;
    for (const claim of facts.claimsIn('procurement')) {
      const kind = KINDS.find(([, words]) => words.test(claim.subject));
      if (kind === undefined || !ofThisYear(claim, facts.year)) continue;
      const of = all.flatMap(({ table: own, row, code }): Term[] => {
        const term = code.startsWith(kind[0]) ? facts.termIn(own, row, 'amount') : undefined;
        return term === undefined ? [] : [term];
      });
      yield {
        statement: { kind: 'equal', left: facts.claimTerm(claim, table), right: { kind: 'sum', of } },
        words: { subject: claim.subject, text: claim.text, letter: kind[0] },
      };
    }
  },
  examples: {
    pass: `section procurement 八、政府采购预算情况
           text 货物[货物采购预算|1.00万元]，服务[服务采购预算|5.00万元]。
           procurement-budget
                      | item       | item-code | amount
           台式计算机 | 台式计算机 | A02010105 | 1.00
           印刷服务   | 印刷服务   | C23090199 | 5.00`,
    fail: `section procurement 八、政府采购预算情况
           text 货物[货物采购预算|2.00万元]，服务[服务采购预算|5.00万元]。
           procurement-budget
                      | item       | item-code | amount
           台式计算机 | 台式计算机 | A02010105 | 1.00
           印刷服务   | 印刷服务   | C23090199 | 5.00`,
  },
};
