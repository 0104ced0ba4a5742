import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { passages, words } from './prose.ts';

/** Names of classes and sections that were replaced, with today's name and the first year it is used in. */
const RENAMED: readonly (readonly [old: string, now: string, from: number])[] = [
  ['医疗卫生与计划生育支出', '卫生健康支出', 2019],
  ['医疗卫生支出', '卫生健康支出', 2014],
  ['文化体育与传媒支出', '文化旅游体育与传媒支出', 2019],
  ['国土海洋气象等支出', '自然资源海洋气象等支出', 2019],
  ['资源勘探信息等支出', '资源勘探工业信息等支出', 2020],
  ['行政事业单位离退休（款）', '行政事业单位养老支出', 2020],
  ['环境保护支出', '节能环保支出', 2011],
  ['农林水事务', '农林水支出', 2014],
  ['社会保险基金补助', '财政对社会保险基金的补助', 2014],
];

/** A class is called by the name of the document's year. */
export const classOldName: Rule = {
  id: 'text.class.old-name',
  severity: 'warning',
  title: {
    zh: '文字不沿用已更名的类、款科目旧名',
    en: 'The text does not keep the old name of a class or section',
  },
  message: {
    zh: '文字写“{old}”，该科目自 {from} 年起名为“{now}”；请改正。',
    en: 'The text says “{old}”, a name replaced by “{now}” in {from}. Correct it.',
  },
  basis: '政府收支分类科目',
  *statements(facts): Iterable<Instance> {
    const { year } = facts;
    if (year === null) return;
    for (const passage of passages(facts.disclosure)) {
      if (passage.section === 'duties') continue;
      for (const [old, now, from] of RENAMED) {
        const index = year >= from ? passage.text.indexOf(old) : -1;
        if (index < 0) continue;
        yield {
          statement: { kind: 'holds', holds: false, cells: [words(passage, index, old.length)] },
          words: { old, now, from: String(from) },
        };
      }
      if (passage.text.includes('支出'))
        yield { statement: { kind: 'holds', holds: true, cells: [] }, words: {} };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 卫生健康支出18.03万元。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 医疗卫生与计划生育支出18.03万元。`,
  },
};
