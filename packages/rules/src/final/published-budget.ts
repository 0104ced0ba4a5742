import { FEN_PER, formatFen } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import type { Figure } from '../text/figures.ts';
import { spent } from '../text/spent.ts';
import { amountAt } from '../year/beside.ts';
import { THREE } from './completion.ts';

/** The budget that these accounts are of, where it was given. */
function budgetOf(facts: Facts): Facts | undefined {
  const { previous } = facts;
  if (facts.disclosure.document.kind !== 'final-accounts') return undefined;
  const own = previous?.disclosure.document;
  return own?.kind === 'budget' && own.year === facts.year ? previous : undefined;
}

const ROWS = ['three-public', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'];
const GENERAL = 'general-public-expenditure';

/** 年初预算 in the accounts is the budget as it was published. */
export const publishedBudget: Rule = {
  id: 'final.budget.published',
  severity: 'warning',
  title: {
    zh: '决算中的年初预算数等于当年公开的预算数',
    en: 'The budget stated in the accounts is the budget that was published',
  },
  message: {
    zh: '{what}年初预算写为{text}，当年公开的预算为 {expected} 万元；不一致的应说明口径或调整。',
    en: 'The accounts give {text} as the budget of {what}; the published budget is {expected} 万元. Where they differ, say why.',
  },
  basis: '《中华人民共和国预算法》第八十条',
  needs: 'previous',
  *statements(facts) {
    const budget = budgetOf(facts);
    if (budget === undefined) return;
    for (const row of ROWS) {
      const ref = facts.ref(THREE, row, 'budget');
      const own = amountAt(facts, THREE, row, 'budget');
      const published = amountAt(budget, 'three-public-expenses', row, 'total');
      if (ref === undefined || own === undefined || published === undefined) continue;
      const slack = Math.max(own.step, published.step) / 2;
      yield {
        statement: { kind: 'holds', holds: Math.abs(own.fen - published.fen) <= slack, cells: [ref] },
        words: { what: '“三公”经费', text: ref.text || '空白', expected: formatFen(published.fen, '万元') },
        wordsEn: { what: 'the three public expenses' },
      };
    }
    for (const { budget: figure, accounts, passage } of spent(facts)) {
      const row = accounts.claim.binding?.row;
      if (passage.section !== 'final-general' || row === undefined) continue;
      const instance = asPublished(facts, budget, figure, row);
      if (instance !== undefined) yield instance;
    }
  },
  examples: {
    pass: `document final-accounts department 2024 区委办
           final-three-public-expenses
                     | budget | final
           reception | 2.00   | 1.50
           previous
           document budget department 2024 区委办
           three-public-expenses
                     | total
           reception | 2.00`,
    fail: `document final-accounts department 2024 区委办
           final-three-public-expenses
                     | budget | final
           reception | 2.50   | 1.50
           previous
           document budget department 2024 区委办
           three-public-expenses
                     | total
           reception | 2.00`,
  },
};

function asPublished(facts: Facts, budget: Facts, { claim }: Figure, row: string): Instance | undefined {
  const published = amountAt(budget, GENERAL, row, 'total');
  if (published === undefined || claim.fen === undefined) return undefined;
  const slack = Math.max((claim.step ?? 0) / 2, published.step > 1 ? published.step / 2 : 0);
  return {
    statement: {
      kind: 'holds',
      holds: Math.abs(claim.fen - published.fen) <= Math.min(slack, FEN_PER.万元 / 100),
      cells: [facts.claimRef(claim)],
    },
    words: {
      what: budget.row(GENERAL, row)?.name ?? row,
      text: claim.text,
      expected: formatFen(published.fen, '万元'),
    },
  };
}
