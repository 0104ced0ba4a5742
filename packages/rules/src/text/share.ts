import type { Rule } from '../engine/rule.ts';
import { type Figure, figures } from './figures.ts';
import { listsIn } from './lists.ts';

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
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    for (const [{ text }, said] of figures(facts.disclosure)) {
      if (!text.includes('占')) continue;
      const following = new Map(said.map((figure, index) => [figure, said[index + 1]]));
      for (const { whole, parts } of listsIn(text, said)) {
        const all = whole.claim.fen;
        if (all === undefined || all <= 0) continue;
        for (const part of parts) {
          const share = shareAfter(text, part, following.get(part));
          if (share?.claim.value === undefined || part.claim.fen === undefined) continue;
          const expected = (part.claim.fen / all) * 100;
          const decimals = /\.(\d+)/.exec(share.claim.text)?.[1]?.length ?? 0;
          const moved = (((part.claim.step ?? 0) + (whole.claim.step ?? 0)) / 2 / all) * 100;
          yield {
            statement: {
              kind: 'holds',
              holds: Math.abs(share.claim.value - expected) <= 0.5 * 10 ** -decimals + moved + 1e-9,
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
