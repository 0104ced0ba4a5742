import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { excerpt, passages, words } from './prose.ts';

const BARE_AMOUNT = /(?<![\d.,，〔[(（第№-])\d[\d,]*\.\d{2}(?=\s*(?:[，,。；;、）)]|$))/g;
const BARE_RATE = /(?:增长|下降|上升|完成率为?|占比为?)\s*\d+(?:\.\d+)?(?=\s*[，,。；;）)])/g;

/** Every amount in prose carries its unit, every rate its percent sign. */
export const figureUnit: Rule = {
  id: 'text.figure.unit',
  severity: 'warning',
  title: {
    zh: '文字中的金额写明单位，比率写明百分号',
    en: 'In prose an amount carries its unit and a rate its percent sign',
  },
  message: {
    zh: '“{text}”后面没有单位或百分号，请补上（见“{excerpt}”）。',
    en: '“{text}” has no unit or percent sign after it. Add it (“{excerpt}”).',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts): Iterable<Instance> {
    for (const passage of passages(facts.disclosure)) {
      if (!/\d/.test(passage.text)) continue;
      const found = [...passage.text.matchAll(BARE_AMOUNT), ...passage.text.matchAll(BARE_RATE)].filter(
        ([text]) => !/^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/.test(text),
      );
      for (const match of found) {
        const cell = words(passage, match.index, match[0].length);
        yield {
          statement: { kind: 'holds', holds: false, cells: [cell] },
          words: { text: match[0], excerpt: excerpt(passage.text, match.index, match[0].length) },
        };
      }
      if (found.length === 0) yield { statement: { kind: 'holds', holds: true, cells: [] }, words: {} };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 支出预算834.36万元，增长5.2%。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 支出预算834.36，增长5.2%。`,
  },
};
