import { placeKey } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { contentsOf } from '../form/contents-entries.ts';

const BASIS = '部门预算公开表样（封面、目录、标题、表头年度一致）';

/** Every table head and title carries the document's year. */
export const tableYear: Rule = {
  id: 'year.table.same',
  severity: 'error',
  title: {
    zh: '每张表的预算年度与文件年度一致',
    en: "The budget year of every table is the document's year",
  },
  message: {
    zh: '《{table}》的年度为 {found} 年，而本文件为 {year} 年；请改正表头。',
    en: 'Table “{table}” is dated {found}, but the document is for {year}. Correct its head.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const table of facts.disclosure.tables) {
      const dated = [titleYear(table.title), table.form === 'fixed-assets' ? null : table.year];
      const found = dated.find((one) => one !== null && one !== year) ?? year;
      yield {
        statement: { kind: 'holds', holds: found === year, cells: [facts.titleRef(table)] },
        words: { table: table.title, found: String(found), year: String(year) },
      };
    }
  },
  examples: {
    pass: 'expenditure-summary 2024年部门预算支出总表',
    fail: 'expenditure-summary 2023年部门预算支出总表',
  },
};

/** Column headings such as `2024年预留中小微企业份额` carry the document's year, or the year before where they say so. */
export const columnYear: Rule = {
  id: 'year.column.same',
  severity: 'warning',
  title: {
    zh: '栏目标题中的年度与文件年度一致',
    en: "A year in a column heading is the document's year",
  },
  message: {
    zh: '《{table}》栏目“{heading}”写有 {found} 年，而本文件为 {year} 年；请核对。',
    en: 'Column “{heading}” of table “{table}” says {found}, but the document is for {year}. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const table of facts.disclosure.tables) {
      for (const column of table.columns) {
        const heading = column.heading.join('');
        const found = /(20\d\d)年/.exec(heading)?.[1];
        if (found === undefined || /上年|决算|执行|结转/.test(heading)) continue;
        const cell = { ...facts.titleRef(table), measure: column.measure, text: heading };
        const holds = Number(found) === year || facts.disclosure.document.kind !== 'budget';
        yield {
          statement: { kind: 'holds', holds, cells: [cell] },
          words: { table: table.title, heading, found, year: String(year) },
        } satisfies Instance;
      }
    }
  },
  examples: {
    pass: `procurement-budget
                    | item   | 2024年预留份额
           印刷服务 | 印刷   | 5.00`,
    fail: `procurement-budget
                    | item   | 2023年预留份额
           印刷服务 | 印刷   | 5.00`,
  },
};

const HEAD = /^.{0,40}(?:预算|决算)(?:信息)?(?:公开)?(?:情况说明|说明)?$/;

/** A heading of the explanation names the document's year or none. */
export const headingYear: Rule = {
  id: 'year.heading.same',
  severity: 'error',
  title: {
    zh: '封面、目录和标题中的年度与文件年度一致',
    en: "A year on the cover, in the contents or in a heading is the document's year",
  },
  message: {
    zh: '标题“{heading}”写有 {found} 年，而本文件为 {year} 年；请改正。',
    en: 'Heading “{heading}” says {found}, but the document is for {year}. Correct it.',
  },
  basis: BASIS,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    const heads = facts.sections.map(({ id, title, place }) => ({ section: id, text: title, place }));
    for (const { title, place } of contentsOf(facts.disclosure).entries)
      heads.push({ section: null, text: title, place });
    for (const block of facts.disclosure.blocks) {
      if (block.kind === 'paragraph' && block.text.length <= 160 && HEAD.test(block.text))
        heads.push({ section: null, text: block.text, place: block.place });
    }
    const seen = new Set<string>();
    for (const head of heads) {
      const found = titleYear(head.text);
      const key = 'line' in head.place ? `line ${head.place.line}` : placeKey(head.place);
      if (found === null || seen.has(key)) continue;
      seen.add(key);
      yield {
        statement: {
          kind: 'holds',
          holds: found === year,
          cells: [facts.textRef(head, head.section, 'heading')],
        },
        words: { heading: head.text, found: String(found), year: String(year) },
      };
    }
  },
  examples: {
    pass: 'section overall 二、2024年预算安排的总体情况',
    fail: 'section overall 二、2023年预算安排的总体情况',
  },
};

function titleYear(title: string): number | null {
  const found = /(20\d\d)\s*年/.exec(title.replace(/《[^》]*》/g, ''))?.[1];
  return found === undefined ? null : Number(found);
}
