import type { CellRef, Severity } from '@mingzhang/model';
import { narrow } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { excerpt, headings, passages, words } from '../text/prose.ts';

const BASIS = '部门预算公开表样（文字规范）';

interface Slip {
  readonly index: number;
  readonly length: number;
}

/** One statement a heading or paragraph: none of the slips that `find` looks for stands in it. */
function* eachPassage(
  facts: Facts,
  find: (text: string) => Iterable<Slip>,
  severity?: Severity,
): Iterable<Instance> {
  for (const passage of [...headings(facts.disclosure), ...passages(facts.disclosure)]) {
    const cells: CellRef[] = [];
    const quotes: string[] = [];
    for (const { index, length } of find(passage.text)) {
      if (quotes.length === 3) break;
      cells.push(words(passage, index, length));
      quotes.push(`“${excerpt(passage.text, index, length)}”`);
    }
    const instance: Instance = {
      statement: { kind: 'holds', holds: cells.length === 0, cells },
      words: { quotes: quotes.join('、') },
    };
    yield severity === undefined ? instance : { ...instance, severity };
  }
}

function* matches(text: string, pattern: RegExp): Iterable<Slip> {
  for (const match of text.matchAll(pattern)) yield { index: match.index, length: match[0].length };
}

const RESIDUE =
  /增加[（(](?:或)?减少[）)]|增加[/／]减少|减少[（(](?:或)?增加[）)]|上升[（(]下降[）)]|(?<![A-Za-z])[XxＸ×]{2,}|×{1,}(?=[万元局部门单位年月日%％])|[_＿]{2,}|（此处[^）]*）|(?:主要)?原因(?:是|为)[：:]?\s*(?=[。；;]|$)|主要用于\s*(?=[。；;])|请填写|待补充/g;

/** Nothing of the template is left standing: 增加（减少）, XX, an empty reason. */
export const residue: Rule = {
  id: 'form.text.residue',
  severity: 'warning',
  title: {
    zh: '文字中没有模板残留（增加（减少）、XX、空的“原因是”等）',
    en: 'Nothing of the template is left in the text (增加（减少）, XX, an empty reason)',
  },
  message: {
    zh: '有模板残留未改：{quotes}；请填写实际内容或删去。',
    en: 'Words of the template are left: {quotes}. Fill in what applies, or remove them.',
  },
  basis: BASIS,
  statements: (facts) => eachPassage(facts, (text) => matches(text, RESIDUE)),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 比上年增加5.00万元，主要原因是人员增加。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 比上年增加（减少）5.00万元，主要原因是。`,
  },
};

const DOUBLED = /[。．]{2,}(?!。)|[，,]{2,}|[；;]{2,}|[：:]{2,}|、{2,}|[，、；：][。；]|。[，、；]/g;

/** No stop stands twice. */
export const doubledStops: Rule = {
  id: 'form.text.doubled-stops',
  severity: 'hint',
  title: { zh: '标点不重复', en: 'No stop stands twice' },
  message: {
    zh: '标点重复或连用：{quotes}；请改正。',
    en: 'Doubled or clashing stops: {quotes}. Correct them.',
  },
  basis: BASIS,
  statements: (facts) => eachPassage(facts, (text) => matches(text, DOUBLED)),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 收入和支出都反映在预算中。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 收入和支出都反映在预算中。。`,
  },
};

const SENTENCE = 40;

/** A paragraph of sentences ends with a stop. */
export const finalStop: Rule = {
  id: 'form.text.final-stop',
  severity: 'hint',
  title: { zh: '成句的段落以句号结尾', en: 'A paragraph of sentences ends with a stop' },
  message: {
    zh: '段末缺少句号：{quotes}。',
    en: 'The paragraph ends without a stop: {quotes}.',
  },
  basis: BASIS,
  statements: (facts) =>
    eachPassage(facts, (text) => {
      const ended = /[。！？!?；;：:.…”"）)》]\s*$/.test(text);
      return ended || text.length < SENTENCE || !/[，。]/.test(text)
        ? []
        : [{ index: text.length - 1, length: 1 }];
    }),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 按照预算管理有关规定，部门预算实行综合预算管理，全部收入和支出都反映在预算中，并按规定公开。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 按照预算管理有关规定，部门预算实行综合预算管理，全部收入和支出都反映在预算中，并按规定公开`,
  },
};

const PAIRS = new Map([
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
  ['〔', '〕'],
]);

/** Brackets, quotation and title marks come in pairs. */
export const brackets: Rule = {
  id: 'form.text.brackets',
  severity: 'hint',
  title: { zh: '括号、引号、书名号成对', en: 'Brackets, quotation and title marks come in pairs' },
  message: {
    zh: '括号、引号或书名号不成对：{quotes}。',
    en: 'Brackets, quotation or title marks are not paired: {quotes}.',
  },
  basis: BASIS,
  statements: (facts) => eachPassage(facts, unpaired),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 因公出国（境）费0.00万元。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 因公出国（境费0.00万元。`,
  },
};

const DEEPEST = 64;
const MARKS = /[()（）《》“”【】〔〕]/g;

function unpaired(text: string): Slip[] {
  const open: { closes: string; index: number }[] = [];
  const slips: Slip[] = [];
  for (const { 0: printed, index } of text.matchAll(MARKS)) {
    const mark = narrow(printed);
    const closes = PAIRS.get(mark);
    if (closes !== undefined) {
      if (open.length < DEEPEST) open.push({ closes, index });
    } else {
      const at = open.findLastIndex((one) => one.closes === mark);
      if (at >= 0) open.splice(at);
      else if (!isOrdinal(text, index)) slips.push({ index, length: 1 });
    }
  }
  return [...slips, ...open.map(({ index }) => ({ index, length: 1 }))];
}

/** `1)` and `一)` number an item. */
function isOrdinal(text: string, index: number): boolean {
  return (
    /[)）]/.test(text.charAt(index)) &&
    /(?:^|[\s。；;：:，,])[\d一二三四五六七八九十]{1,3}$/.test(text.slice(0, index))
  );
}

const SPACED =
  /(?<=[\u4e00-\u9fff])(?<!第[一二三四五六七八九十百]{1,4}[条章节])[ \u00a0\u3000]+(?=[\u4e00-\u9fff])/g;

/** No space stands inside a word. */
export const spaces: Rule = {
  id: 'form.text.spaces',
  severity: 'hint',
  title: { zh: '词语中间没有多余空格', en: 'No space stands inside a word' },
  message: { zh: '词语中间有空格：{quotes}；请删去。', en: 'A space inside words: {quotes}. Remove it.' },
  basis: BASIS,
  statements: (facts) => eachPassage(facts, (text) => matches(text, SPACED)),
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 收入和支出都反映在预算中。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 收入和支 出都反映在预算中。`,
  },
};
