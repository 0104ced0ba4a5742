import type { Claim } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Figure, figures } from '../text/figures.ts';
import { spent } from '../text/spent.ts';

export const THREE = 'final-three-public-expenses';
const BASIS = '部门决算公开表样（“三公”经费支出决算情况说明）';
const DONE = /^[，,]?\s*完成[^。；;]{0,10}$/;

/** A share of the budget that is said right after what was spent. */
interface Completion {
  readonly rate: Claim;
  readonly accounts: Claim;
  /** What was budgeted, in fen, and how it is printed. */
  readonly base: number;
  readonly budget: string;
}

function rateAfter(text: string, said: readonly Figure[], accounts: Figure): Claim | undefined {
  const next = said.find(({ start }) => start >= accounts.end);
  if (next?.claim.kind !== 'percent' || next.claim.value === undefined) return undefined;
  return DONE.test(text.slice(accounts.end, next.start)) ? next.claim : undefined;
}

/** From the budget said just before, or from the three-public table. */
function* completions(facts: Facts): Iterable<Completion & { readonly from: 'text' | 'table' }> {
  for (const { passage, said, budget, accounts } of spent(facts)) {
    const rate = rateAfter(passage.text, said, accounts);
    if (rate === undefined || budget.claim.fen === undefined) continue;
    const base = budget.claim.fen;
    yield { rate, accounts: accounts.claim, base, budget: budget.claim.text, from: 'text' };
  }
  if (facts.table(THREE) === undefined) return;
  for (const [passage, said] of figures(facts.disclosure)) {
    if (passage.section !== 'final-three-public') continue;
    for (const figure of said) {
      const row = figure.claim.binding?.form === THREE ? figure.claim.binding.row : undefined;
      const cell = row === undefined ? undefined : facts.cell(THREE, row, 'budget');
      const rate = rateAfter(passage.text, said, figure);
      if (rate === undefined || cell === undefined || row === 'three-public') continue;
      const base = cell.kind === 'amount' ? cell.fen : cell.kind === 'absent' ? 0 : undefined;
      if (base === undefined || (cell.kind === 'absent' && cell.absence !== 'blank')) continue;
      yield { rate, accounts: figure.claim, base, budget: cell.text || '0', from: 'table' };
    }
  }
}

/** Nothing is completed of a budget of nought. */
export const completionZeroBase: Rule = {
  id: 'final.completion.zero-base',
  severity: 'hint',
  title: { zh: '预算为零的不写完成预算的百分比', en: 'There is no share spent of a budget of nought' },
  message: {
    zh: '预算为零，不存在完成比例，请删去“{rate}”，写明年初未安排预算。',
    en: 'The budget is nought, so no share of it was spent. Remove “{rate}” and say that nothing was budgeted.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { rate, accounts, base } of completions(facts)) {
      yield {
        statement: {
          kind: 'holds',
          holds: base !== 0,
          cells: [facts.claimRef(rate), facts.claimRef(accounts)],
        },
        words: { rate: rate.text },
        severity: rate.value === 0 ? 'hint' : 'warning',
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|8.00万元]，支出决算为[支出决算|8.00万元]，完成预算的[支出决算|100%]。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|0.00万元]，支出决算为[支出决算|8.00万元]，完成预算的[支出决算|100%]，原因：追加。`,
  },
};

/** The share spent of each of the three public expenses is accounts over budget of its row. */
export const completionThreePublic: Rule = {
  id: 'final.completion.three-public',
  severity: 'warning',
  title: {
    zh: '“三公”各项完成预算的百分比等于决算表中决算数除以预算数',
    en: 'The share spent of each of the three public expenses is accounts over budget of its row',
  },
  message: {
    zh: '表中预算{budget}、文字决算{accounts}，完成 {expected}%，文字写为{rate}；请核对。',
    en: 'The table budgets {budget}, the text spends {accounts}: that is {expected} %, but the text says {rate}. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { rate, accounts, base, budget, from } of completions(facts)) {
      if (from === 'text' || base <= 0 || rate.value === undefined) continue;
      const expected = ((accounts.fen ?? 0) / base) * 100;
      const decimals = /\.(\d+)/.exec(rate.text)?.[1]?.length ?? 0;
      const moved = ((accounts.step ?? 0) / base) * (50 + expected / 2);
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(rate.value - expected) <= 0.5 * 10 ** -decimals + moved + 1e-9,
          cells: [facts.claimRef(rate), facts.claimRef(accounts)],
        },
        words: { budget, accounts: accounts.text, expected: expected.toFixed(2), rate: rate.text },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 公务接待费支出决算为[接待费决算|1.50万元|final-three-public-expenses/reception/final]，完成预算的[接待费决算|75%]。
           final-three-public-expenses
                     | budget | final
           reception | 2.00   | 1.50`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 公务接待费支出决算为[接待费决算|1.50万元|final-three-public-expenses/reception/final]，完成预算的[接待费决算|57%]。
           final-three-public-expenses
                     | budget | final
           reception | 2.00   | 1.50`,
  },
};
