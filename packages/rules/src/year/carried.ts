import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { amountAt, lastYear } from './beside.ts';

type Address = readonly [form: string, row: string, measure: string];

const CLOSING: readonly (readonly [opening: Address, closing: Address])[] = [
  [
    ['final-revenue-expenditure-summary', 'carried-over', 'final'],
    ['final-revenue-expenditure-summary', 'closing-balance', 'final'],
  ],
  [
    ['final-revenue-expenditure-summary', 'carried-over', 'final'],
    ['final-revenue-expenditure-summary', 'carried-forward', 'final'],
  ],
  [
    ['final-appropriation-summary', 'opening-balance', 'final'],
    ['final-appropriation-summary', 'closing-balance', 'total'],
  ],
  [
    ['final-government-fund', 'total', 'opening'],
    ['final-government-fund', 'total', 'closing'],
  ],
  [
    ['final-state-capital', 'total', 'opening'],
    ['final-state-capital', 'total', 'closing'],
  ],
];

const CARRIED: typeof CLOSING = [
  [
    ['revenue-expenditure-summary', 'carried-over', 'budget'],
    ['revenue-expenditure-summary', 'carried-forward', 'budget'],
  ],
];

/** Opening and closing amounts of two documents: equal, for what both print. */
function* handedOn(facts: Facts, before: Facts, pairs: typeof CLOSING): Iterable<Instance> {
  for (const [opening, closing] of pairs) {
    const [now, ended] = [facts.ref(...opening), before.ref(...closing)];
    const [amount, closed] = [amountAt(facts, ...opening), amountAt(before, ...closing)];
    if (now === undefined || ended === undefined || amount === undefined || closed === undefined) continue;
    yield {
      statement: { kind: 'holds', holds: amount.fen === closed.fen, cells: [now] },
      words: { now: now.text || '空白', last: ended.text || '空白' },
      wordsEn: { now: now.text || 'blank', last: ended.text || 'blank' },
    };
  }
}

/** The year opens with what the year before closed with. */
export const openingClosing: Rule = {
  id: 'final.opening.closing',
  severity: 'warning',
  title: {
    zh: '年初结转和结余等于上年决算的年末结转和结余',
    en: "The opening balance is the closing balance of last year's accounts",
  },
  message: {
    zh: '{form}的年初结转和结余为 {now}，上年决算的年末结转和结余为 {last}；不一致的应说明调整原因。',
    en: '{form} opens with {now}; last year’s accounts close with {last}. Where they differ, say why.',
  },
  basis: '政府会计和部门决算衔接要求（年初数等于上年年末数）',
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before !== undefined && facts.disclosure.document.kind === 'final-accounts')
      yield* handedOn(facts, before, CLOSING);
  },
  examples: {
    pass: `document final-accounts department 2024 区委办
           final-government-fund
                 | opening | closing
           total | 5.00    | 2.00
           previous
           document final-accounts department 2023 区委办
           final-government-fund
                 | opening | closing
           total | 1.00    | 5.00`,
    fail: `document final-accounts department 2024 区委办
           final-government-fund
                 | opening | closing
           total | 5.50    | 2.00
           previous
           document final-accounts department 2023 区委办
           final-government-fund
                 | opening | closing
           total | 1.00    | 5.00`,
  },
};

/** What a budget carries over is what last year's budget carried forward; the year's course may have changed it. */
export const carriedForward: Rule = {
  id: 'year.carried.forward',
  severity: 'hint',
  title: {
    zh: '上年结转与上年预算的年终结转相衔接',
    en: "What is carried over is what last year's budget carried forward",
  },
  message: {
    zh: '本年预算上年结转为 {now}，上年预算的年终结转为 {last}；请核对执行中的变动。',
    en: 'This budget carries over {now}, last year’s carried forward {last}. Check what changed during the year.',
  },
  basis: '《中华人民共和国预算法》第四十二条',
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before !== undefined && facts.disclosure.document.kind === 'budget')
      yield* handedOn(facts, before, CARRIED);
  },
  examples: {
    pass: `revenue-expenditure-summary
                        | budget
           carried-over | 5.00
           previous
           document budget department 2023 区委办
           revenue-expenditure-summary
                           | budget
           carried-forward | 5.00`,
    fail: `revenue-expenditure-summary
                        | budget
           carried-over | 5.00
           previous
           document budget department 2023 区委办
           revenue-expenditure-summary
                           | budget
           carried-forward | 6.00`,
  },
};
