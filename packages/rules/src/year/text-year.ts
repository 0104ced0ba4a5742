import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { excerpt, type Passage, passages, words } from '../text/prose.ts';

const BASIS = '部门预算公开表样（文字与报表年度一致）';
const QUOTED = /《[^《》]*》|“[^“”]*”|〔\d{4}〕|[（(]\d{4}[）)]|\[\d{4}\]/g;
const YEAR = /(?<!\d)(20\d\d)\s*年/g;

/** Words before a year that say it is another one on purpose: a comparison, a start, an end, a range. */
const BEFORE =
  /(?:较|比|与|同|和|及|至|到|从|自|于|以|截至|截止|截止到|自从|始于|相比|对比|建于|成立|[-—–~～])\s*$/;
/** Words after it that do: a date, an earlier plan or account, a carry-over, a span. */
const AFTER =
  /^(?:\d{1,2}\s*月|[-—–~～至]|以来|以前|之前|以后|之后|起|底|末|初|版|成立|建成|修订|[^，。；]{0,8}(?:相比|比较|对比)|(?:度|当年|全年|部门|年初|的)*(?:预算)?(?:执行|决算|完成|结转|结余|实际|收支预算(?:数|总额)?\d)|(?:度|当年|全年|部门|年初)*预算(?:数|总额)?(?:为|是)?\d|度?绩效自评|度?重点评价)/;

interface Dated {
  readonly passage: Passage;
  readonly year: number;
  readonly index: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

function* years(passage: Passage): Iterable<Dated> {
  if (!passage.text.includes('年')) return;
  const open = passage.text.replace(QUOTED, (quoted) => '　'.repeat(quoted.length));
  for (const match of open.matchAll(YEAR)) {
    const end = match.index + match[0].length;
    yield {
      passage,
      year: Number(match[1]),
      index: match.index,
      text: match[0],
      before: open.slice(Math.max(0, match.index - 6), match.index),
      after: open.slice(end, end + 16),
    };
  }
}

/** In prose a year stands for the document's own, or is plainly said of another: compared with, until, since, quoted. */
export const textYear: Rule = {
  id: 'year.text.other',
  severity: 'warning',
  title: {
    zh: '文字说明中的年度为文件年度（引用、对比、截止日期除外）',
    en: "A year in prose is the document's own (quotations, comparisons and dates apart)",
  },
  message: {
    zh: '此处写有“{found}”，而本文件为 {year} 年：“{excerpt}”。如系沿用往年文字，请改正。',
    en: '“{found}” stands here, but the document is for {year}: “{excerpt}”. If it was left from an earlier year, correct it.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const passage of passages(facts.disclosure))
      for (const dated of years(passage)) {
        const instance = otherYear(dated, year);
        if (instance !== undefined) yield instance;
      }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年支出预算较2023年预算增加5.00万元，执行《2023年工作要点》。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 据此制定2023年绩效目标。`,
  },
};

function otherYear(dated: Dated, year: number): Instance | undefined {
  const { passage, index, text } = dated;
  if (dated.year !== year && (BEFORE.test(dated.before) || AFTER.test(dated.after))) return undefined;
  return {
    statement: { kind: 'holds', holds: dated.year === year, cells: [words(passage, index, text.length)] },
    words: { found: text, year: String(year), excerpt: excerpt(passage.text, index, text.length) },
    severity: Math.abs(dated.year - year) === 1 ? 'warning' : 'hint',
  };
}

const COMPARED = /(?:较|比|与|同)\s*$/;
const COMPARISON = /^度?[^，。；]{0,16}?(?:相比|比较|对比|增|减|持平|上升|下降)/;
const WITH_ITSELF =
  /(?:较|比|与)(?:本年|当年|今年)度?(?:预算)?(?:数)?(?:相比)?[，,]?(?:增加|减少|增长|下降|持平)/g;

/** A change is said against the year before. */
export const baseYear: Rule = {
  id: 'year.base.previous',
  severity: 'warning',
  title: {
    zh: '增减变动的对比基期为上一年度',
    en: 'A change is said against the year before',
  },
  message: {
    zh: '对比基期写为“{found}”，应为上年（{expected} 年）：“{excerpt}”。',
    en: 'The base of comparison is “{found}”; it should be the year before ({expected}): “{excerpt}”.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const passage of passages(facts.disclosure)) {
      const found: { text: string; index: number; holds: boolean }[] = [];
      for (const { text, index, before, after, year: base } of years(passage)) {
        if (!COMPARED.test(before) || !COMPARISON.test(after)) continue;
        found.push({ text, index, holds: base === year - 1 });
      }
      for (const match of passage.text.matchAll(WITH_ITSELF))
        found.push({ text: match[0], index: match.index, holds: false });
      for (const { text, index, holds } of found)
        yield {
          statement: { kind: 'holds', holds, cells: [words(passage, index, text.length)] },
          words: {
            found: text,
            expected: String(year - 1),
            excerpt: excerpt(passage.text, index, text.length),
          },
        };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年支出预算较2023年预算增加5.00万元。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2024年支出预算较2022年预算增加5.00万元。`,
  },
};
