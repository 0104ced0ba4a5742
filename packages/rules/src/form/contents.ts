import type { CellRef } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { contentsOf, type Entry, titleKey } from './contents-entries.ts';

const BASIS = '部门预算公开表样（目录与正文一致）';

/** Headings, table titles and short paragraphs after the contents, by key, in reading order. */
function titles(facts: Facts): readonly string[] {
  const { bodyFrom } = contentsOf(facts.disclosure);
  const paragraphs = facts.disclosure.blocks
    .slice(bodyFrom)
    .flatMap((block) =>
      block.kind === 'paragraph' && block.text.length <= 80 ? [titleKey(block.text)] : [],
    );
  return [
    ...paragraphs,
    ...[
      ...facts.sections,
      ...facts.disclosure.tables,
      ...facts.projects.map(({ title }) => ({ title: title.text })),
    ].map(({ title }) => titleKey(title)),
  ];
}

function refOf(facts: Facts, { title, place }: Entry): CellRef {
  return facts.textRef({ text: title, place }, null, 'contents');
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
  basis: BASIS,
  *statements(facts) {
    const { entries } = contentsOf(facts.disclosure);
    if (entries.length === 0) return;
    const known = titles(facts).join('\n');
    for (const entry of entries) {
      yield {
        statement: { kind: 'holds', holds: known.includes(entry.key), cells: [refOf(facts, entry)] },
        words: { entry: entry.title },
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

/** Every part of the explanation and every table stands in the contents, where there are contents. */
export const contentsComplete: Rule = {
  id: 'form.contents.complete',
  severity: 'hint',
  title: { zh: '正文的一级标题和报表都列入目录', en: 'Every part and every table stands in the contents' },
  message: {
    zh: '目录没有列“{heading}”；请补入目录。',
    en: 'The contents do not list “{heading}”. Add it.',
  },
  basis: BASIS,
  *statements(facts) {
    const { entries } = contentsOf(facts.disclosure);
    if (entries.length < 3) return;
    const listed = entries.map(({ key }) => key);
    const parts = facts.sections.filter(({ id, number }) => id !== null && number !== '');
    const same = (key: string) => listed.some((one) => one.includes(key) || key.includes(one));
    if (parts.filter(({ title }) => same(titleKey(title))).length * 2 < parts.length) return;
    for (const { title, place, id } of parts) {
      yield {
        statement: {
          kind: 'holds',
          holds: same(titleKey(title)),
          cells: [facts.textRef({ text: title, place }, id, 'heading')],
        },
        words: { heading: title },
      };
    }
  },
  examples: {
    pass: `section - 目录
           text 一、部门职责…………3
           text 二、政府采购预算情况…………12
           text 三、国有资产信息…………13
           section duties 一、部门职责
           section procurement 二、政府采购预算情况
           section assets 三、国有资产信息`,
    fail: `section - 目录
           text 一、部门职责…………3
           text 二、政府采购预算情况…………12
           text 三、国有资产信息…………13
           section duties 一、部门职责
           section procurement 二、政府采购预算情况
           section assets 三、国有资产信息
           section glossary 四、名词解释`,
  },
};

/** The contents follow the order of the document, and their page numbers never fall. */
export const contentsOrder: Rule = {
  id: 'form.contents.order',
  severity: 'hint',
  title: { zh: '目录的顺序和页码与正文一致', en: 'The contents follow the order of the document' },
  message: {
    zh: '目录中“{entry}”排在“{before}”之后，而{fault}；请核对目录与正文。',
    en: 'In the contents “{entry}” comes after “{before}”, but {fault}. Make them agree.',
  },
  basis: BASIS,
  *statements(facts) {
    const { entries, bodyFrom } = contentsOf(facts.disclosure);
    if (entries.length < 2) return;
    const body = facts.disclosure.blocks
      .slice(bodyFrom)
      .map((block) => (block.kind === 'paragraph' ? titleKey(block.text) : ''));
    let from = 0;
    let before: Entry | undefined;
    for (const entry of entries) {
      const at = body.indexOf(entry.key, from);
      const late = at < 0 && body.includes(entry.key);
      const back = before?.page != null && entry.page !== null && entry.page < before.page;
      if (before !== undefined) {
        yield {
          statement: { kind: 'holds', holds: !late && !back, cells: [refOf(facts, entry)] },
          words: {
            entry: entry.title,
            before: before.title,
            fault: back ? '页码在前' : '正文在前',
          },
          wordsEn: { fault: back ? 'its page comes before' : 'the document has it before' },
        };
      }
      if (at >= 0) from = at;
      before = entry;
    }
  },
  examples: {
    pass: `section - 目录
           text 一、部门职责…………3
           text 二、政府采购预算情况…………12
           section duties 一、部门职责
           section procurement 二、政府采购预算情况`,
    fail: `section - 目录
           text 一、部门职责…………13
           text 二、政府采购预算情况…………12
           section duties 一、部门职责
           section procurement 二、政府采购预算情况`,
  },
};
