import type { CellRef } from '@mingzhang/model';
import { narrow } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

const DIGITS = '一二三四五六七八九';

/** 一 to 九十九, or a printed number; undefined for anything else. */
export function ordinal(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (ten === undefined)
    return tens !== undefined && ones === undefined ? DIGITS.indexOf(tens) + 1 : undefined;
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens) + 1) * 10 +
    (ones === undefined ? 0 : DIGITS.indexOf(ones) + 1)
  );
}

/** Items at the start of a paragraph; bracketed Chinese numbers also after a full stop within it. */
const STYLES: readonly (readonly [string, RegExp])[] = [
  ['（一）', /(?:^|。\s*)[(（]([一二三四五六七八九十]{1,3})[)）]/g],
  ['1.', /^(\d{1,3})[.．、](?!\d)/g],
  ['(1)', /^[(（](\d{1,3})[)）]/g],
];

interface Numbered {
  readonly style: string;
  readonly number: number;
  readonly text: string;
  readonly cell: CellRef;
}

function numbered(style: string, number: number | undefined, text: string, cell: CellRef): Numbered[] {
  return number === undefined ? [] : [{ style, number, text, cell }];
}

function* items(facts: Facts): Iterable<Numbered> {
  for (const section of facts.sections) {
    const heading = { text: section.title, place: section.place };
    const number = ordinal(narrow(section.number).replace(/[()（）、.．\s]/g, ''));
    const style = section.level === 1 ? '一、' : `level-${section.level}`;
    yield* numbered(style, number, section.title, facts.textRef(heading, section.id, 'heading'));
    for (const [index, paragraph] of section.paragraphs.entries()) {
      for (const [name, pattern] of STYLES) {
        for (const { 1: found = '', index: start } of paragraph.text.matchAll(pattern)) {
          const cell = facts.textRef(paragraph, section.id, `paragraph-${index + 1}`);
          const words = paragraph.text.slice(start, start + 20).trim();
          yield* numbered(`${section.number}${name}`, ordinal(found), words, cell);
        }
      }
    }
  }
}

/**
 * Numbers of one style run on by one. A list may hold a list of the same style: a number is right where it is 1 or
 * goes on from any list still open.
 */
export const headingNumber: Rule = {
  id: 'form.heading.number',
  severity: 'warning',
  title: {
    zh: '标题和条目的序号连续，不跳号、不重号',
    en: 'Numbers of headings and items run on without gap or repeat',
  },
  message: {
    zh: '序号不连续：“{text}”前一个同级序号是 {before}，应为 {expected}；请检查是否漏项或重号。',
    en: 'Numbers do not run on: before “{text}” stands {before}, so {expected} was due. Look for a lost or repeated item.',
  },
  basis: '部门预算公开表样（文字规范）',
  *statements(facts) {
    const open = new Map<string, number[]>();
    for (const { style, number, text, cell } of items(facts)) {
      const lists = open.get(style) ?? [];
      open.set(style, lists);
      const at = lists.lastIndexOf(number - 1);
      const before = lists.at(-1) ?? 0;
      const holds = number === 1 || at >= 0;
      if (number === 1 && lists.length < 100) lists.push(1);
      else if (at >= 0) lists.splice(at, lists.length, number);
      else lists.splice(-1, 1, number);
      yield {
        statement: { kind: 'holds', holds, cells: [cell] },
        words: { text, before: String(before), expected: String(before + 1) },
        severity: style === '一、' ? 'warning' : 'hint',
      };
    }
  },
  examples: {
    pass: `section overall 一、部门预算安排的总体情况
           text 见各表。
           section procurement 二、政府采购预算情况
           text 见下表。`,
    fail: `section overall 一、部门预算安排的总体情况
           text 见各表。
           section procurement 三、政府采购预算情况
           text 见下表。`,
  },
};
