import { fold, withoutOrdinal } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';

const LEADER = /^(.{2,60}?)\s*(?:…{2,}|\.{4,}|·{4,})[\s….·]*\d*\s*$/;

/** Every heading, table title and short paragraph other than the contents, by key, a line each. */
function titles(facts: Facts): string {
  const all = [...facts.sections, ...facts.disclosure.tables].map(({ title }) => key(title));
  for (const block of facts.disclosure.blocks)
    if (block.kind === 'paragraph' && block.text.length <= 80 && !LEADER.test(block.text))
      all.push(key(block.text));
  return all.join('\n');
}

/** A title without ordinal, year and 部门: contents and headings need not repeat them alike. */
function key(title: string): string {
  return withoutOrdinal(fold(title).replace(/^第[一二三四五六七八九十]+部分|20\d\d年度?|部门|单位/g, ''));
}

/** What the contents announce is there under that title. */
export const contentsMatch: Rule = {
  id: 'form.contents.match',
  severity: 'hint',
  title: { zh: '目录所列标题在正文中都有', en: 'What the contents announce is there under that title' },
  message: {
    zh: '目录列有“{entry}”，正文中找不到同名标题；请核对目录与正文。',
    en: 'The contents announce “{entry}”, but no heading or table bears that title. Make them agree.',
  },
  basis: '部门预算公开表样（目录与正文一致）',
  *statements(facts) {
    let known: string | undefined;
    for (const block of facts.disclosure.blocks) {
      const entry = block.kind === 'paragraph' && block.text.length <= 160 ? LEADER.exec(block.text) : null;
      if (entry === null || block.kind !== 'paragraph') continue;
      known ??= titles(facts);
      const [, title = ''] = entry;
      yield {
        statement: {
          kind: 'holds',
          holds: known.includes(key(title)),
          cells: [facts.textRef({ text: title, place: block.place }, null, 'contents')],
        },
        words: { entry: title.trim() },
      };
    }
  },
  examples: {
    pass: `section - 目录
           text 一、政府采购预算情况…………12
           section procurement 一、政府采购预算情况`,
    fail: `section - 目录
           text 一、政府采购情况说明…………12
           section procurement 一、政府采购预算情况`,
  },
};
