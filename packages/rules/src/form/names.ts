import { fold } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { passages, words } from '../text/prose.ts';

const BASIS = '部门预算公开表样（部门名称、版本前后一致）';

/** A body's name without its budget code: `201区委办` is `区委办`. */
function bare(body: string): string {
  return fold(body).replace(/^\d+/, '');
}

/** Every table head names the body that publishes. */
export const bodySame: Rule = {
  id: 'form.body.same',
  severity: 'warning',
  title: { zh: '各表编制单位名称前后一致', en: 'Every table head names the same body' },
  message: {
    zh: '《{table}》表头写“{found}”，而本文件其他各处为“{body}”；请统一。',
    en: 'The head of table “{table}” says “{found}”, the rest of the document “{body}”. Make them one.',
  },
  basis: BASIS,
  *statements(facts) {
    const heads = facts.disclosure.tables.filter(({ body }) => body !== null);
    const counts = new Map<string, number>();
    for (const { body } of heads) counts.set(bare(body ?? ''), (counts.get(bare(body ?? '')) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (usual === undefined) return;
    for (const table of heads) {
      yield {
        statement: { kind: 'holds', holds: bare(table.body ?? '') === usual, cells: [facts.titleRef(table)] },
        words: { table: table.title, found: table.body ?? '', body: usual },
      };
    }
  },
  examples: {
    pass: `document budget department 2024 区委办
           expenditure-summary
           basic-expenditure`,
    fail: `document budget department 2024 区委办
           expenditure-summary
           basic-expenditure
           document budget department 2024 区政府办
           revenue-summary`,
  },
};

const EDITIONS = { department: '部门', unit: '单位' } as const;

/** A department's disclosure says 部门预算, a unit's 单位预算. */
export const editionSame: Rule = {
  id: 'form.edition.same',
  severity: 'warning',
  title: {
    zh: '“部门预算”“单位预算”用语与文件版本一致',
    en: "The words 部门预算 and 单位预算 fit the document's edition",
  },
  message: {
    zh: '本文件是{edition}版，此处写“{found}”；请统一。',
    en: 'The document is the {edition} edition, but “{found}” stands here. Make them one.',
  },
  basis: BASIS,
  *statements(facts) {
    const { edition } = facts.disclosure.document;
    if (edition === 'unknown') return;
    const other = edition === 'department' ? EDITIONS.unit : EDITIONS.department;
    const wording = { edition: EDITIONS[edition] };
    const wordingEn = { edition };
    // 部门预算经济分类 is the name of a list, in a unit's titles too
    const title = new RegExp(`${other}(?:收支|收入|支出)?(?:预算|决算)(?!经济分类)`);
    for (const table of facts.disclosure.tables) {
      const found = title.exec(fold(table.title))?.[0];
      yield {
        statement: { kind: 'holds', holds: found === undefined, cells: [facts.titleRef(table)] },
        words: { ...wording, found: found ?? '' },
        wordsEn: wordingEn,
      };
    }
    const own = new RegExp(`(?:我|本)${other}(?!(?:和|及|所属|职工|人员))`);
    for (const passage of passages(facts.disclosure)) {
      const match = passage.section === 'glossary' ? null : own.exec(passage.text);
      yield {
        statement: {
          kind: 'holds',
          holds: match === null,
          cells: match === null ? [] : [words(passage, match.index, match[0].length)],
        },
        words: { ...wording, found: match?.[0] ?? '' },
        wordsEn: wordingEn,
        severity: 'hint',
      };
    }
  },
  examples: {
    pass: 'expenditure-summary 部门预算支出总表',
    fail: 'expenditure-summary 单位预算支出总表',
  },
};
