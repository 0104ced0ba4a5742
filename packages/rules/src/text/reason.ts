import type { Rule } from '../engine/rule.ts';
import { figures } from './figures.ts';
import { passages, words } from './prose.ts';

const SECTIONS = new Set(['overall', 'three-public', 'agency-operating']);
const REASON = /主要|原因|由于|因为|(?<!因公出国.{0,9})因(?!公)|系|所致|为了|用于/;

/** A change is stated with its reason; 持平 needs none. */
export const deltaReason: Rule = {
  id: 'text.delta.reason',
  severity: 'warning',
  title: { zh: '增减变动说明原因', en: 'A change is stated with its reason' },
  message: {
    zh: '“{subject}”有增减（{text}），所在段落及其后都没有说明原因；请补充。',
    en: '“{subject}” changes by {text}, but neither its paragraph nor those after it give a reason. Add it.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const given = new Map<number, number>();
    for (const { section, part, ordinal, text } of passages(facts.disclosure))
      if (SECTIONS.has(section) && REASON.test(text)) given.set(part, ordinal);
    for (const [{ section, part, ordinal }, said] of figures(facts.disclosure)) {
      if (!SECTIONS.has(section)) continue;
      const change = said.find(({ claim }) => claim.kind === 'delta' && claim.fen);
      if (change === undefined) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: (given.get(part) ?? 0) >= ordinal,
          cells: [facts.claimRef(change.claim)],
        },
        words: { subject: change.claim.subject, text: change.claim.text },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 较2023年预算[支出预算|减少9.11万元|2023]，主要是人员减少。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 较2023年预算[支出预算|减少9.11万元|2023]。`,
  },
};

const WAY =
  /(增加|增长|上升|减少|下降|降低)(?:了|为)?\s*[\d.,]+\s*(?:亿元|万元|元|%)[，。；,;]?\s*(?:主要)?原因(?:是|为)[：:]?([^。；;]{2,60})/g;

/** The reason goes the way of the change: a fall is not explained by a rise. */
export const reasonDirection: Rule = {
  id: 'text.reason.direction',
  severity: 'hint',
  title: { zh: '增减原因与增减方向相符', en: 'The reason goes the way of the change' },
  message: {
    zh: '写的是“{change}”，原因却是“{reason}”；请核对方向或原因。',
    en: 'The text says “{change}”, yet the reason is “{reason}”. Check the direction or the reason.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    for (const passage of passages(facts.disclosure)) {
      for (const match of passage.text.matchAll(WAY)) {
        const [whole, change = '', reason = ''] = match;
        const rises = /增|上升/.test(change);
        const [same, other] = rises
          ? [/增|上升|提高|新|扩大/, /减少|下降|降低|压减/]
          : [/减|降|压|结束|调整/, /增加|增长|上升/];
        yield {
          statement: {
            kind: 'holds',
            holds: same.test(reason) || !other.test(reason),
            cells: [words(passage, match.index, whole.length)],
          },
          words: { change, reason },
        };
      }
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 比2023年减少2.98%。主要原因是：宣传经费减少。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 比2023年减少2.98%。主要原因是：宣传经费增加。`,
  },
};
