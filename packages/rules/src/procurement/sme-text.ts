import type { Claim } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { claimed, type Figure, figures } from '../text/figures.ts';

const BASIS = '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）';
const MEDIUM = /中小(?:微)?企业[^，。；]*$/;
const SMALL = /(?:小微|小型和微型)企业[^，。；]*$/;
const TOTAL = /政府采购(?:项目)?(?:预算|支出|总额)[^，。；]*$/;
const FAR = 60;

interface Reserves {
  readonly total: Claim | undefined;
  readonly medium: Claim | undefined;
  readonly small: Claim | undefined;
}

/** What the text says was procured in all, reserved for small and medium, and for small and micro enterprises. */
function reserves(facts: Facts): Reserves {
  let [total, medium, small]: (Claim | undefined)[] = [];
  for (const [{ text }, said] of figures(facts.disclosure)) {
    if (!/采购/.test(text)) continue;
    for (const figure of said) {
      if (figure.claim.kind !== 'amount') continue;
      const before = beforeFigure(text, figure);
      if (/中标|成交|授予/.test(before)) continue;
      if (/预留|面向/.test(before) && SMALL.test(before)) small ??= figure.claim;
      else if (/预留|面向/.test(before) && MEDIUM.test(before)) medium ??= figure.claim;
      else if (TOTAL.test(before) && !/预留|货物|工程|服务/.test(before)) total ??= figure.claim;
    }
  }
  return { total, medium, small };
}

function beforeFigure(text: string, { start }: Figure): string {
  return /[^，。；]*$/.exec(text.slice(Math.max(0, start - FAR), start))?.[0] ?? '';
}

/** What is reserved for small and medium enterprises is part of what is procured, for small and micro part of that. */
export const smeText: Rule = {
  id: 'procurement.sme.text',
  severity: 'warning',
  title: {
    zh: '文字中预留中小企业的金额不超过采购预算，预留小微的不超过预留中小的',
    en: 'The text reserves no more than is procured, and no more for small and micro than for small and medium',
  },
  message: {
    zh: '预留金额{part}超过{whole}；请核对。',
    en: 'The reserve of {part} exceeds {whole}. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const { total, medium, small } = reserves(facts);
    if (medium !== undefined && total !== undefined) yield atMost(facts, medium, total);
    if (small !== undefined && medium !== undefined) yield atMost(facts, small, medium);
  },
  examples: {
    pass: `section procurement 三、政府采购预算情况
           text 政府采购预算[政府采购预算|34.00万元]。面向中小企业预留政府采购项目预算金额[预留|30.00万元]，预留给小型和微型企业的政府采购项目预算为[预留|20.00万元]。`,
    fail: `section procurement 三、政府采购预算情况
           text 政府采购预算[政府采购预算|34.00万元]。面向中小企业预留政府采购项目预算金额[预留|43.00万元]，预留给小型和微型企业的政府采购项目预算为[预留|20.00万元]。`,
  },
};

function atMost(facts: Facts, part: Claim, whole: Claim): Instance {
  return {
    statement: { kind: 'at-most', left: claimed(facts, part), right: claimed(facts, whole) },
    words: { part: part.text, whole: whole.text },
  };
}

/** Of all that is procured about 30 % goes to small and medium enterprises, and 60 % of that to small and micro ones. */
export const smeLeast: Rule = {
  id: 'procurement.sme.least',
  severity: 'hint',
  title: {
    zh: '预留中小企业一般不低于采购预算的 30%，其中小微不低于 60%',
    en: 'As a rule 30 % of procurement is reserved for small and medium enterprises, 60 % of that for small and micro ones',
  },
  message: {
    zh: '预留{part}只占{whole}的 {share}%，低于 {least}%；不适宜预留的部分请说明。',
    en: 'The reserve of {part} is {share} % of {whole}, below {least} %. Say what was not suited to be reserved.',
  },
  basis: BASIS,
  *statements(facts) {
    const { total, medium, small } = reserves(facts);
    for (const [part, whole, least] of [
      [medium, total, 30],
      [small, medium, 60],
    ] as const) {
      if (part?.fen === undefined || whole?.fen === undefined || whole.fen <= 0) continue;
      const share = (part.fen / whole.fen) * 100;
      yield {
        statement: {
          kind: 'holds',
          holds: share >= least - 0.01,
          cells: [facts.claimRef(part), facts.claimRef(whole)],
        },
        words: { part: part.text, whole: whole.text, share: share.toFixed(2), least: String(least) },
      };
    }
  },
  examples: {
    pass: `section procurement 三、政府采购预算情况
           text 政府采购预算[政府采购预算|300.00万元]。面向中小企业预留政府采购项目预算金额[预留|90.00万元]。`,
    fail: `section procurement 三、政府采购预算情况
           text 政府采购预算[政府采购预算|300.00万元]。面向中小企业预留政府采购项目预算金额[预留|60.00万元]。`,
  },
};
