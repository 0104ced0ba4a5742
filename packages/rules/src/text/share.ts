import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { type Figure, figures } from './figures.ts';
import { listsIn } from './lists.ts';
import { sharedOut } from './shared-out.ts';

const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';
const NEAR = 12;

/** The share said right after a part: `556.59万元，占66.71%`. */
function shareAfter(text: string, part: Figure, next: Figure | undefined): Figure | undefined {
  if (next?.claim.kind !== 'percent' || next.start - part.end > NEAR) return undefined;
  return /^[，,]?占[^，,。；;]*$/.test(text.slice(part.end, next.start)) ? next : undefined;
}

/** A share said of a part is the part over its whole. */
export const shareOfWhole: Rule = {
  id: 'text.share.whole',
  severity: 'warning',
  title: { zh: '“占”后的百分比等于部分除以总额', en: 'A share said of a part is the part over its whole' },
  message: {
    zh: '“{part}”占“{whole}”应为 {expected}%，文字写为{share}；请核对。',
    en: '{part} of {whole} is {expected} %, but the text says {share}. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const [{ text }, said] of figures(facts.disclosure)) {
      if (!text.includes('占')) continue;
      const done = new Set<Figure>();
      const following = new Map(said.map((figure, index) => [figure, said[index + 1]]));
      for (const { whole, parts } of listsIn(text, said)) {
        for (const part of parts) {
          const share = shareAfter(text, part, following.get(part));
          const instance = share && ofWhole(facts, whole, part, share);
          if (instance === undefined) continue;
          done.add(part);
          yield instance;
        }
      }
      for (const { whole, parts } of sharedOut(text, said)) {
        for (const { part, share } of parts) {
          const instance = done.has(part) ? undefined : ofWhole(facts, whole, part, share);
          if (instance !== undefined) yield instance;
        }
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 支出[支出|900.00万元]，其中：基本支出[基本支出|600.00万元]，占[基本支出|66.67%]。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 支出[支出|900.00万元]，其中：基本支出[基本支出|600.00万元]，占[基本支出|76.67%]。`,
  },
};

function ofWhole(facts: Facts, whole: Figure, part: Figure, share: Figure): Instance | undefined {
  const [all, fen, value] = [whole.claim.fen, part.claim.fen, share.claim.value];
  if (all === undefined || all <= 0 || fen === undefined || value === undefined) return undefined;
  const expected = (fen / all) * 100;
  const decimals = /\.(\d+)/.exec(share.claim.text)?.[1]?.length ?? 0;
  const moved = (((part.claim.step ?? 0) + (whole.claim.step ?? 0)) / 2 / all) * 100;
  return {
    statement: {
      kind: 'holds',
      holds: Math.abs(value - expected) <= 0.5 * 10 ** -decimals + moved + 1e-9,
      cells: [share, part, whole].map(({ claim }) => facts.claimRef(claim)),
    },
    words: {
      part: part.claim.text,
      whole: whole.claim.text,
      share: share.claim.text,
      expected: expected.toFixed(Math.max(2, decimals)),
    },
  };
}

/** Where the parts are all of the whole, their shares come to 100 %. */
export const sharesSum: Rule = {
  id: 'text.shares.sum',
  severity: 'warning',
  title: { zh: '各部分占比合计为 100%', en: 'The shares of all parts come to 100 %' },
  message: {
    zh: '{whole}所列 {count} 项占比合计 {sum}%，不是 100%；请逐项核对。',
    en: 'The {count} shares listed of {whole} come to {sum} %, not 100 %. Check each.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const [{ text }, said] of figures(facts.disclosure)) {
      if (!text.includes('占')) continue;
      for (const { whole, parts } of sharedOut(text, said)) {
        const added = parts.reduce((sum, { part }) => sum + (part.claim.fen ?? 0), 0);
        const slack = ((parts.length + 1) * (whole.claim.step ?? 0)) / 2;
        if (Math.abs(added - (whole.claim.fen ?? 0)) > slack) continue;
        const sum = parts.reduce((all, { share }) => all + (share.claim.value ?? 0), 0);
        const coarsest = Math.max(
          ...parts.map(({ share }) => 10 ** -(/\.(\d+)/.exec(share.claim.text)?.[1]?.length ?? 0)),
        );
        yield {
          statement: {
            kind: 'holds',
            holds: Math.abs(sum - 100) <= (parts.length * coarsest) / 2 + 1e-9,
            cells: [...parts.map(({ share }) => share), whole].map(({ claim }) => facts.claimRef(claim)),
          },
          words: { whole: whole.claim.text, count: String(parts.length), sum: sum.toFixed(2) },
        };
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 支出[支出|900.00万元]，用于：教育支出[教育|600.00万元]，占[教育|66.67%]；卫生支出[卫生|300.00万元]，占[卫生|33.33%]。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 支出[支出|900.00万元]，用于：教育支出[教育|600.00万元]，占[教育|66.67%]；卫生支出[卫生|300.00万元]，占[卫生|38.33%]。`,
  },
};
