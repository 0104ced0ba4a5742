import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance, Term } from '../engine/tree.ts';
import { claimed } from '../text/figures.ts';
import { passages } from '../text/prose.ts';
import { type Spent, spent } from '../text/spent.ts';

const BASIS = '部门决算公开表样（支出决算情况说明）';
const REASON = /原因|由于|因为|系|所致|主要是/;
const ITEM = /[（(]项[）)]/;

/** Where budget and accounts differ, the text says why. */
export const itemReason: Rule = {
  id: 'final.item.reason',
  severity: 'warning',
  title: {
    zh: '决算数与年初预算数不同的说明原因',
    en: 'Where accounts differ from the budget, the text says why',
  },
  message: {
    zh: '预算{budget}、决算{accounts}不相同，所在段落和下一段都没有说明原因；请补充。',
    en: 'Budgeted {budget}, spent {accounts}, and neither this paragraph nor the next says why they differ. Add the reason.',
  },
  basis: BASIS,
  *statements(facts) {
    const all = passages(facts.disclosure);
    for (const { passage, budget, accounts } of spent(facts)) {
      const next = all[all.indexOf(passage) + 1];
      const near = passage.text + (next?.part === passage.part ? next.text : '');
      yield {
        statement: {
          kind: 'holds',
          holds: budget.claim.fen === accounts.claim.fen || REASON.test(near),
          cells: [facts.claimRef(accounts.claim), facts.claimRef(budget.claim)],
        },
        words: { budget: budget.claim.text, accounts: accounts.claim.text },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.81万元]，支出决算为[支出决算|80.38万元]。主要原因：据实缴纳。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|80.81万元]，支出决算为[支出决算|80.38万元]。`,
  },
};

const FLAT = /决算数?与(?:年初)?预算数?(基本)?持平/;

/** 持平 is said of budget and accounts only where they are equal; 基本持平 where they are near. */
export const itemFlat: Rule = {
  id: 'final.item.flat',
  severity: 'warning',
  title: {
    zh: '写“决算数与预算数持平”的，两个金额相同；写“基本持平”的，相差不大',
    en: 'Budget and accounts said to be 持平 are equal, said to be 基本持平 are near',
  },
  message: {
    zh: '预算{budget}、决算{accounts}，文字却写“{text}”；请核对。',
    en: 'Budgeted {budget}, spent {accounts}, yet the text says “{text}”. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { budget, accounts, after } of spent(facts)) {
      const match = FLAT.exec(after);
      if (match === null) continue;
      const [base, apart] = [budget.claim.fen ?? 0, (accounts.claim.fen ?? 0) - (budget.claim.fen ?? 0)];
      yield {
        statement: {
          kind: 'holds',
          holds: match[1] === undefined ? apart === 0 : Math.abs(apart) * 20 <= base,
          cells: [facts.claimRef(accounts.claim), facts.claimRef(budget.claim)],
        },
        words: { budget: budget.claim.text, accounts: accounts.claim.text, text: match[0] },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|10.00万元]，支出决算为[支出决算|9.98万元]。决算数与预算数基本持平。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|10.00万元]，支出决算为[支出决算|7.98万元]。决算数与预算数基本持平。`,
  },
};

/** The items' budgets add to the budget said of the whole, the items' accounts to its accounts. */
export const itemsSum: Rule = {
  id: 'final.items.sum',
  severity: 'warning',
  title: {
    zh: '各项级科目的年初预算、支出决算之和等于总的年初预算、支出决算',
    en: "The items' budgets and accounts add to those of the whole",
  },
  message: {
    zh: '总的{what}写为{text}，其后 {count} 个项级科目合计 {expected} {unit}，相差 {difference}；请核对。',
    en: 'The whole {what} is given as {text}, but the {count} items after it come to {expected} {unit}: {difference} apart. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const pairs = [...spent(facts)].filter(({ passage }) => passage.section === 'final-general');
    const whole = pairs.find(({ passage }) => !ITEM.test(passage.text));
    const items = pairs.filter(({ passage }) => ITEM.test(passage.text));
    if (whole === undefined || items.length < 2) return;
    yield sumOf(facts, whole, items, 'budget');
    yield sumOf(facts, whole, items, 'accounts');
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|30.00万元]，支出决算为[支出决算|28.00万元]。原因：压减。其中：
           text 1、教育支出（类）进修及培训（款）培训支出（项）。年初预算为[年初预算|10.00万元]，支出决算为[支出决算|9.00万元]。原因：压减。
           text 2、教育支出（类）普通教育（款）初中教育（项）。年初预算为[年初预算|20.00万元]，支出决算为[支出决算|19.00万元]。原因：压减。`,
    fail: `document final-accounts department 2024
           section final-general 五、支出决算情况说明
           text 年初预算为[年初预算|33.00万元]，支出决算为[支出决算|28.00万元]。原因：压减。其中：
           text 1、教育支出（类）进修及培训（款）培训支出（项）。年初预算为[年初预算|10.00万元]，支出决算为[支出决算|9.00万元]。原因：压减。
           text 2、教育支出（类）普通教育（款）初中教育（项）。年初预算为[年初预算|20.00万元]，支出决算为[支出决算|19.00万元]。原因：压减。`,
  },
};

function sumOf(facts: Facts, whole: Spent, items: readonly Spent[], of: 'budget' | 'accounts'): Instance {
  const right: Term = { kind: 'sum', of: items.map((item) => claimed(facts, item[of].claim)) };
  return {
    statement: { kind: 'equal', left: claimed(facts, whole[of].claim), right },
    words: {
      what: of === 'budget' ? '年初预算' : '支出决算',
      text: whole[of].claim.text,
      count: String(items.length),
    },
    wordsEn: { what: of === 'budget' ? 'budget' : 'accounts' },
  };
}
