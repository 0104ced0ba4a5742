import type { Rule } from '../engine/rule.ts';
import { spent } from './spent.ts';

const BASIS = '部门决算公开表样（支出决算情况说明）';
/** 决算数大于预算数 is said only where more was spent than budgeted. */
export const accountsDirection: Rule = {
  id: 'text.accounts.direction',
  severity: 'warning',
  title: {
    zh: '“决算数大于（小于）预算数”与两个金额的大小相符',
    en: 'The words 大于 and 小于 fit the amounts budgeted and spent',
  },
  message: {
    zh: '预算{budget}、决算{accounts}，文字却写“{text}”；请核对。',
    en: 'Budgeted {budget}, spent {accounts}, yet the text says “{text}”. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { budget, accounts, after } of spent(facts)) {
      const words = /决算数?(大于|高于|小于|低于|等于)(?:年初)?预算数?/.exec(after);
      if (words === null) continue;
      const apart = Math.sign((accounts.claim.fen ?? 0) - (budget.claim.fen ?? 0));
      const meant = /大于|高于/.test(words[0]) ? 1 : /小于|低于/.test(words[0]) ? -1 : 0;
      yield {
        statement: {
          kind: 'holds',
          holds: apart === meant,
          cells: [facts.claimRef(budget.claim), facts.claimRef(accounts.claim)],
        },
        words: { budget: budget.claim.text, accounts: accounts.claim.text, text: words[0] },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.81万元]，支出决算为[支出决算|80.38万元]。决算数小于预算数的主要原因：据实缴纳。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.81万元]，支出决算为[支出决算|80.38万元]。决算数大于预算数的主要原因：据实缴纳。`,
  },
};

/** 完成预算的 x% is what was spent over what was budgeted. */
export const accountsCompletion: Rule = {
  id: 'text.accounts.completion',
  severity: 'warning',
  title: {
    zh: '“完成预算的百分比”等于决算数除以预算数',
    en: 'The share of the budget spent is accounts over budget',
  },
  message: {
    zh: '预算{budget}、决算{accounts}，完成 {expected}%，文字写为{text}；请核对。',
    en: 'Budgeted {budget}, spent {accounts}: that is {expected} %, but the text says {text}. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, said, budget, accounts } of spent(facts)) {
      const rate = said.find(({ start }) => start >= accounts.end);
      const base = budget.claim.fen ?? 0;
      if (rate?.claim.kind !== 'percent' || rate.claim.value === undefined || base <= 0) continue;
      if (!/^[，,]?\s*完成[^。；;]{0,10}$/.test(passage.text.slice(accounts.end, rate.start))) continue;
      const expected = ((accounts.claim.fen ?? 0) / base) * 100;
      const decimals = /\.(\d+)/.exec(rate.claim.text)?.[1]?.length ?? 0;
      const moved = ((budget.claim.step ?? 0) / base) * (50 + expected / 2);
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(rate.claim.value - expected) <= 0.5 * 10 ** -decimals + moved + 1e-9,
          cells: [rate, budget, accounts].map(({ claim }) => facts.claimRef(claim)),
        },
        words: {
          budget: budget.claim.text,
          accounts: accounts.claim.text,
          expected: expected.toFixed(2),
          text: rate.claim.text,
        },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.00万元]，支出决算为[支出决算|60.00万元]，完成预算的[支出决算|75%]。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.00万元]，支出决算为[支出决算|60.00万元]，完成预算的[支出决算|85%]。`,
  },
};
