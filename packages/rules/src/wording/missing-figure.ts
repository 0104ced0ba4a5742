import { sectionForm } from '@mingzhang/forms';
import { narrow } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { excerpt, type Passage, passages, words } from '../text/prose.ts';

/** What is said to be an amount is followed by its figure. */
export const figureMissing: Rule = {
  id: 'text.figure.missing',
  severity: 'warning',
  title: { zh: '应有金额之处写有金额', en: 'Where an amount is announced its figure stands' },
  message: {
    zh: '“{said}”之后没有金额（见“{excerpt}”）；请补填。',
    en: 'No figure follows “{said}” (“{excerpt}”). Fill it in.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  statements: announced,
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年预算收入[预算收入|10.00万元]，其中：一般公共预算收入[一般公共预算收入|10.00万元]。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2024年预算收入，其中：一般公共预算收入[一般公共预算收入|10.00万元]。`,
  },
};

const LONGEST = 5000;
const LONGEST_CLAUSE = 60;
const CHANGE = /增加|减少|增长|下降/;
const VERB = '(?:(?:总额|总数|金额|数)?(?:共计|合计|总计|共)?(?:安排|为|是|增加|减少|增长|下降))';
const STOP = '(?=[,.;:、。)]|$|和[^,.;:、。]{2,14}\\d|\\((?:其中|包括|详见))';
const COMPARED =
  /(?:较|比|与)(?:上年|去年|\d{4}年)(?:预算)?(?:数|安排|收支)?(?:增加|减少|增长|下降)(?=[,;。]|$)/g;
/** The year's whole, arranged without an amount and then compared or taken apart. */
const ARRANGED =
  /(?<=^|[。;])(?:\d{4}年度?)?[^,.;:、。()\d]{0,16}(?:预算|收支|经费|资金)[^,.;:、。()\d]{0,4}安排(?=,(?:较|比|与|其中|包括))/g;
/** What may stand before a bare name in its clause and leave it the subject. */
const LEADING =
  /^(?:其中|包括|主要包括|\d{4}年度?|本年度?|当年|我部门|本部门|我单位|本单位|和|财政拨款|日常)*$/;
/** A name behind these is spoken of, not given an amount. */
const SPOKEN_OF = /按照|根据|用于|列入|纳入|详见|结合|编制|反映|原因|由于|控制|压减|涉及|所有|是指/;
const FIGURE = /\d[\d,.]*\s*(?:亿元|万元|元)/g;
const OPENER = /其中|包括|分别为/;

interface Gap {
  readonly from: number;
  readonly to: number;
}

function* announced(facts: Facts): Iterable<Instance> {
  if (facts.disclosure.document.kind === 'final-accounts') return;
  const names = new Map<string, RegExp | undefined>();
  for (const passage of passages(facts.disclosure)) {
    const { section, text } = passage;
    if (text.length > LONGEST) continue;
    if (!names.has(section)) names.set(section, namesOf(facts, section));
    const name = names.get(section);
    if (name === undefined) continue;
    const gaps = gapsIn(narrow(text), name);
    for (const gap of gaps) yield instance(passage, gap);
    if (gaps.length === 0) yield { statement: { kind: 'holds', holds: true, cells: [] }, words: {} };
  }
}

function instance(passage: Passage, { from, to }: Gap): Instance {
  return {
    statement: { kind: 'holds', holds: false, cells: [words(passage, from, to - from)] },
    words: { said: passage.text.slice(from, to), excerpt: excerpt(passage.text, from, to - from) },
  };
}

/** The names a section gives amounts of: its statements' words, and the items it lists. */
function namesOf(facts: Facts, section: string): RegExp | undefined {
  const form = sectionForm(section, facts.disclosure.document.kind);
  if (form === undefined) return undefined;
  const own = form.statements.flatMap((statement) => statement.words);
  const items =
    form.items?.by === 'economic'
      ? form.items.forms.flatMap((id) => facts.rows(id)).filter(({ level }) => level === 2)
      : [];
  const listed = items.map(({ name }) => narrow(name).replace(/费用$/, '费'));
  const all = [...new Set([...own, ...listed])].filter((name) => name.length > 2);
  if (all.length === 0) return undefined;
  const longestFirst = all.sort((a, b) => b.length - a.length).map((name) => name.replace(/[()]/g, '\\$&'));
  return new RegExp(`(${longestFirst.join('|')})(${VERB})?${STOP}`, 'g');
}

/** Names and verbs of a paragraph that a stop follows where a figure belongs. `text` has half-width marks. */
function gapsIn(text: string, name: RegExp): Gap[] {
  const gaps: Gap[] = [];
  const add = (index: number, { length }: string) => {
    if (gaps.every(({ to }) => to !== index + length)) gaps.push({ from: index, to: index + length });
  };
  for (const pattern of [COMPARED, ARRANGED])
    for (const match of text.matchAll(pattern)) add(match.index, match[0]);
  for (const { 0: said, 2: verb, index } of text.matchAll(name)) {
    const before = clauseBefore(text, index);
    if (SPOKEN_OF.test(before)) continue;
    const stated = verb !== undefined && (!CHANGE.test(verb) || LEADING.test(before));
    if (stated || (LEADING.test(before) && isListed(text, name, index, said.length))) add(index, said);
  }
  return gaps;
}

function clauseBefore(text: string, index: number): string {
  const clause = /[^,.;:、。()]*$/.exec(text.slice(Math.max(0, index - LONGEST_CLAUSE), index))?.[0] ?? '';
  return clause.replace(/^.*元和/, '');
}

/**
 * Whether a bare name is one of things given amounts: the first of its sentence, before what it consists of, or one of
 * a list that has no fewer figures than bare names.
 */
function isListed(text: string, name: RegExp, index: number, length: number): boolean {
  const sentence = text.lastIndexOf('。', index) + 1;
  const segment = Math.max(sentence, text.lastIndexOf(';', index) + 1);
  const ends = text.indexOf('。', index + length);
  const end = ends < 0 ? text.length : ends;
  const opener = OPENER.exec(text.slice(sentence, index));
  if (opener !== null) {
    const list = text.slice(sentence + opener.index, end);
    const figures = list.match(FIGURE)?.length ?? 0;
    return figures > 0 && [...list.matchAll(name)].length <= figures;
  }
  return (
    !/[,:、]/.test(text.slice(segment, index)) &&
    /^,?\(?(?:其中|包括|主要)/.test(text.slice(index + length, end))
  );
}
