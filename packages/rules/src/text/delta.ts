import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance, Term } from '../engine/tree.ts';
import { claimed, type Figure, figures, figureWithin } from './figures.ts';
import { excerpt, passages, words } from './prose.ts';

/** The changes of the parts add to the change of the whole: 145.56 = −9.11 + 154.67. */
export const deltaSum: Rule = {
  id: 'text.delta.sum',
  severity: 'warning',
  title: {
    zh: '各组成部分的增减额之和等于总增减额',
    en: 'The changes of the parts add to the change of the whole',
  },
  message: {
    zh: '总变动写为{text}，而其后所列 {count} 项变动（增为正、减为负）合计 {expected} {unit}，相差 {difference}；请核对增减额和“增加/减少”用字。',
    en: 'The total change is given as {text}, but the {count} changes listed after it come to {expected} {unit} (increases positive): {difference} apart. Check the amounts and the words 增加/减少.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: sumsOfChanges,
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 较2023年预算[预算|增加145.56万元|2023]，其中：基本支出[基本支出|减少9.11万元]。项目支出[项目支出|增加154.67万元]。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 较2023年预算[预算|增加145.56万元|2023]，其中：基本支出[基本支出|增加9.11万元]。项目支出[项目支出|增加154.67万元]。`,
  },
};

function* sumsOfChanges(facts: Facts): Iterable<Instance> {
  for (const [passage, said] of figures(facts.disclosure)) {
    const changes = said.filter(({ claim }) => claim.kind === 'delta' && claim.fen !== undefined);
    const [whole, ...parts] = changes;
    if (whole === undefined || parts.length < 2) continue;
    const first = parts[0] as Figure;
    if (!/其中|包括/.test(passage.text.slice(whole.end, first.start))) continue;
    const sum: Term = { kind: 'sum', of: parts.map(({ claim }) => claimed(facts, claim)) };
    yield {
      statement: { kind: 'equal', left: claimed(facts, whole.claim), right: sum },
      words: { text: whole.claim.text, count: String(parts.length) },
    };
  }
}

const NO_CHANGE = /(增加|减少|增长|下降|上升)(?:了|为|额为|数为)?\s*0(?:\.0+)?\s*(?:亿元|万元|元|%)/g;
const FLAT_BUT =
  /(?:增加|减少|增长|下降)(?:了|为)?\s*(?!0+(?:\.0+)?(?![\d.]))\d{1,12}(?:\.\d{1,6})?\s*(?:亿元|万元|元|%)[^，,。；;]{0,4}[，,]?\s*(?:与|同|和|较|比)?(?:上年|去年|\d{4}年)?[^，,。；;]{0,6}持平/g;

/** A change of nought is 持平 and needs no reason; a change that is stated is not 持平. */
export const deltaZero: Rule = {
  id: 'text.delta.zero',
  severity: 'warning',
  title: {
    zh: '变动额为零写“持平”，有变动额不写“持平”',
    en: 'A change of nought is 持平, and a change that is stated is not',
  },
  message: {
    zh: '“{text}”前后矛盾：变动为零应写“与上年持平”，不写“增加”“减少”和原因；有变动则不写“持平”（见“{excerpt}”）。',
    en: '“{text}” contradicts itself: a change of nought is 持平 without 增加, 减少 or a reason, and what changed is not 持平 (“{excerpt}”).',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: (facts) => none(facts, [NO_CHANGE, FLAT_BUT]),
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 与2023年相比减少1.00万元，其中公务接待费持平。`,
    fail: `section three-public 四、“三公”经费预算情况
           text 与2023年相比增加0.00万元。`,
  },
};

const NEGATIVE = /(?:增加|减少|增长|下降)(?:了|为|额为)?\s*[-−－]\s*\d[\d,.]*\s*(?:亿元|万元|元|%)/g;
/** The word says which way; a minus sign beside it says it twice. */
export const deltaSign: Rule = {
  id: 'text.delta.sign',
  severity: 'warning',
  title: {
    zh: '“增加”“减少”之后的变动额不带负号',
    en: 'A change after 增加 or 减少 carries no sign',
  },
  message: {
    zh: '“{text}”：方向已由“增加”“减少”表示，其后金额不带负号；请改正用字或去掉负号。',
    en: '“{text}”: 增加 or 减少 says the direction, so the amount carries no sign. Correct the word or drop the sign.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: (facts) => none(facts, [NEGATIVE]),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 基本支出减少9.11万元；公务接待费与上年持平。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 基本支出增加-9.11万元。`,
  },
};

/** In every passage that speaks of a change: none of the patterns stands in it. */
function* none(facts: Facts, patterns: readonly RegExp[]): Iterable<Instance> {
  const said = figures(facts.disclosure);
  for (const passage of passages(facts.disclosure)) {
    const { text } = passage;
    if (!/增加|减少|增长|下降|上升/.test(text)) continue;
    const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
    for (const { 0: slip, index } of found) {
      const figure = figureWithin(said.get(passage) ?? [], index, index + slip.length);
      const cell = figure ? facts.claimRef(figure.claim) : words(passage, index, slip.length);
      yield {
        statement: { kind: 'holds', holds: false, cells: [cell] },
        words: { text: slip, excerpt: excerpt(text, index, slip.length) },
      };
    }
    if (found.length === 0) yield { statement: { kind: 'holds', holds: true, cells: [] }, words: {} };
  }
}
