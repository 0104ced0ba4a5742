import { FEN_PER, fold, type MoneyUnit, parseAmount } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Passage, passages, words } from '../text/prose.ts';

const BASIS = '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）';
const MONEY = String.raw`(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)`;
const TOTAL = new RegExp(`政府采购(?:支出)?(?:总额|金额|支出)(?:[（(][^）)]*[）)])?(?:为)?${MONEY}`);
const AWARDED = new RegExp(
  `由?(?:中小企业供应商中标或成交的[，,]?采购金额|授予中小企业合同金额)(?:为)?${MONEY}`,
  'g',
);
const SHARE = new RegExp(
  String.raw`授予(中小|小微|小型和微型)企业合同金额(?:为)?${MONEY}[，,]占[^，。；\d]{0,20}?(\d+(?:\.\d+)?)%`,
  'g',
);

interface Awards {
  readonly passage: Passage;
  readonly text: string;
  readonly total: number;
  readonly totalText: string;
}

function fen(digits = '', unit = ''): number {
  return parseAmount(digits, unit as MoneyUnit)?.fen ?? 0;
}

/** The text on procurement of accounts: the paragraph with awards, and the total said in it or before it. */
function* awards(facts: Facts): Iterable<Awards> {
  if (facts.disclosure.document.kind !== 'final-accounts') return;
  let total: RegExpExecArray | null = null;
  for (const passage of passages(facts.disclosure)) {
    const text = fold(passage.text);
    total = TOTAL.exec(text) ?? total;
    if (total === null || !/中小企业/.test(text)) continue;
    yield { passage, text, total: fen(total[1], total[2]), totalText: `${total[1]}${total[2]}` };
  }
}

/** What was awarded to small and medium enterprises is part of what was procured. */
export const smeAwarded: Rule = {
  id: 'final.sme.awarded',
  severity: 'warning',
  title: {
    zh: '授予中小企业的采购金额合计不超过政府采购总额',
    en: 'Awards to small and medium enterprises do not exceed all procurement',
  },
  message: {
    zh: '授予中小企业的采购金额合计 {awarded} 万元，超过政府采购总额{total}；请核对。',
    en: 'Awards to small and medium enterprises come to {awarded} 万元, more than all procurement ({total}). Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text, total, totalText } of awards(facts)) {
      const found = [...text.matchAll(AWARDED)];
      if (found.length === 0) continue;
      const awarded = found.reduce((all, [, digits, unit]) => all + fen(digits, unit), 0);
      const slack = (found.length + 1) * 5000;
      yield {
        statement: {
          kind: 'holds',
          holds: awarded <= total + slack,
          cells: [words(passage, 0, passage.text.length)],
        },
        words: { awarded: (awarded / FEN_PER.万元).toFixed(2), total: totalText },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 政府采购支出总额250.00万元，授予中小企业合同金额200.00万元，占政府采购支出总额的80%。`,
    fail: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 政府采购支出总额250.00万元，授予中小企业合同金额270.00万元，占政府采购支出总额的108%。`,
  },
};

/** The share awarded is the award over all procurement. */
export const smeShare: Rule = {
  id: 'final.sme.share',
  severity: 'warning',
  title: {
    zh: '授予中小企业合同金额占比等于该金额除以政府采购总额',
    en: 'The share awarded to small and medium enterprises is the award over all procurement',
  },
  message: {
    zh: '“{text}”：占{total}应为 {expected}%；请核对。',
    en: '“{text}”: of {total} that is {expected} %. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text, total, totalText } of awards(facts)) {
      let medium = { fen: total, text: totalText };
      for (const [whole, kind, digits, unit, share = ''] of text.matchAll(SHARE)) {
        const award = { fen: fen(digits, unit), text: `${digits}${unit}` };
        const base = /占授予中小企业/.test(whole) ? medium : { fen: total, text: totalText };
        if (kind === '中小') medium = award;
        if (base.fen <= 0) continue;
        const expected = (award.fen / base.fen) * 100;
        const decimals = share.split('.')[1]?.length ?? 0;
        yield {
          statement: {
            kind: 'holds',
            holds: Math.abs(Number(share) - expected) <= 0.5 * 10 ** -decimals + 0.02,
            cells: [words(passage, 0, passage.text.length)],
          },
          words: { text: whole, total: base.text, expected: expected.toFixed(2) },
        };
      }
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 政府采购支出总额250.00万元，授予中小企业合同金额200.00万元，占政府采购支出总额的80%。`,
    fail: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 政府采购支出总额250.00万元，授予中小企业合同金额200.00万元，占政府采购支出总额的90%。`,
  },
};
