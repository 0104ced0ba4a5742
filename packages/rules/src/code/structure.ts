import type { Row, Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { type CodedRow, codedRows, says } from './coded-rows.ts';

const KINDS = ['functional', 'economic'] as const;
const DEEPEST = { functional: 7, economic: 5 } as const;
const LAW = '《中华人民共和国预算法实施条例》第六条第三、四款';

/** Every 款 stands under its 类 and every 项 under its 款. */
export const parentPrinted: Rule = {
  id: 'code.parent.printed',
  severity: 'warning',
  title: { zh: '每个科目的上级科目都已列出', en: 'The code above each code is in the table' },
  message: {
    zh: '{form}列有“{code}{name}”，却没有它的上级科目 {parent}',
    en: '{form} lists “{code} {name}” but not the code above it, {parent}',
  },
  basis: '政府收支分类科目类、款、项的隶属关系',
  *statements(facts) {
    for (const kind of KINDS) {
      for (const coded of codedRows(facts, kind)) {
        if (coded.row.role !== 'coded' || coded.code.length === 3) continue;
        const parent = coded.code.slice(0, -2);
        yield says(facts, coded, facts.rowIn(coded.table, parent) !== undefined, { parent });
      }
    }
  },
  examples: {
    pass: `expenditure-summary
                   | code    | total
           201     | 201     | 1.00
           20131   | 20131   | 1.00
           2013101 | 2013101 | 1.00`,
    fail: `expenditure-summary
                   | code    | total
           201     | 201     | 1.00
           2013101 | 2013101 | 1.00`,
  },
};

/** Tables that the regulation itself wants in full detail. */
const BY_LAW = new Set(['general-public-expenditure', 'basic-expenditure']);

/** Functional codes are given down to the 项, economic codes of basic expenditure down to the 款. */
export const detailLevel: Rule = {
  id: 'code.detail.level',
  severity: 'error',
  title: {
    zh: '功能分类列到项级，基本支出经济分类列到款级',
    en: 'Functional codes are given down to the item, economic codes down to the section',
  },
  message: {
    zh: '{form}的“{code}{name}”之下没有列到{level}级',
    en: '{form}: nothing of the level {level} stands under “{code} {name}”',
  },
  basis: LAW,
  *statements(facts) {
    for (const kind of KINDS) for (const coded of leaves(facts, kind)) yield detail(facts, coded, kind);
  },
  examples: {
    pass: `general-public-expenditure
                   | code    | total
           201     | 201     | 1.00
           20131   | 20131   | 1.00
           2013101 | 2013101 | 1.00`,
    fail: `general-public-expenditure
                   | code    | total
           201     | 201     | 1.00
           20131   | 20131   | 1.00`,
  },
};

function detail(facts: Facts, coded: CodedRow, kind: 'functional' | 'economic'): Instance {
  const level = kind === 'functional' ? '项' : '款';
  const holds = coded.code.length >= DEEPEST[kind];
  return says(facts, coded, holds, { level }, BY_LAW.has(coded.table.form) ? 'error' : 'warning');
}

function* leaves(facts: Facts, kind: 'functional' | 'economic'): Generator<CodedRow> {
  let of: Table | undefined;
  let parents = new Set<string>();
  for (const coded of codedRows(facts, kind)) {
    if (coded.table !== of) {
      of = coded.table;
      parents = new Set(of.rows.flatMap(above));
    }
    if (coded.row.role === 'coded' && !parents.has(coded.code)) yield coded;
  }
}

function above({ code = '' }: Row): string[] {
  return [code.slice(0, 3), code.slice(0, 5)].filter((prefix) => prefix.length < code.length);
}

/** No code stands twice in one table. */
export const rowDuplicate: Rule = {
  id: 'code.row.duplicate',
  severity: 'warning',
  title: { zh: '同一科目在一张表中只列一次', en: 'A code stands once in a table' },
  message: {
    zh: '{form}中“{code}{name}”重复列示',
    en: '{form} lists “{code} {name}” more than once',
  },
  basis: '报表编制要求',
  *statements(facts) {
    for (const kind of KINDS) {
      for (const coded of codedRows(facts, kind)) {
        if (coded.row.role === 'coded') yield says(facts, coded, coded.row.key === coded.code);
      }
    }
  },
  examples: {
    pass: `expenditure-summary
                   | code    | total
           2013101 | 2013101 | 1.00
           2013102 | 2013102 | 1.00`,
    fail: `expenditure-summary
                   | code    | total
           2013101 | 2013101 | 1.00
           2013101 | 2013101 | 1.00`,
  },
};
