import type { Facts } from '../../engine/facts.ts';
import type { Rule } from '../../engine/rule.ts';
import { totalOf } from './addresses.ts';
import type { TableSet } from './table-set.ts';
import { type Pair, tie } from './tie.ts';

const WITHIN = [
  ['30212', ['abroad']],
  ['30217', ['reception']],
  ['30231', ['vehicle-operation', 'vehicles']],
  ['31013', ['vehicle-purchase', 'vehicles']],
  ['30215', ['conference']],
  ['30216', ['training']],
] as const;

/** What basic expenditure spends on a three-public item is within that item, which also covers projects. */
export const threePublicWithin: Rule = tie({
  id: 'table.three-public-within.bound',
  severity: 'warning',
  title: {
    zh: '基本支出中的三公、会议、培训科目不大于“三公”经费表对应项',
    en: 'Three-public items of basic expenditure are within the three-public table',
  },
  kind: 'at-most',
  message: {
    zh: '基本支出表的金额大于“三公”经费表同一事项：{equation}，超出 {difference} {unit}',
    en: 'Basic expenditure exceeds the same item of the three-public table: {equation}, by {difference} {unit}',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）；由两表口径推断',
  pairs: itemsWithin,
  examples: {
    pass: `basic-expenditure
                 | total | personnel | operating
           30216 | 3.00  |           | 3.00
           three-public-expenses
                    | total
           training | 3.50`,
    fail: `basic-expenditure
                 | total | personnel | operating
           30216 | 3.00  |           | 3.00
           three-public-expenses
                    | total
           training |`,
  },
});

function* itemsWithin(facts: Facts, set: TableSet): Generator<Pair> {
  for (const [code, lines] of WITHIN) {
    const line = lines.find((id) => facts.row(set.threePublic, id) !== undefined);
    const item = facts.term(set.basic, code, 'total');
    if (line !== undefined) yield [item, facts.term(set.threePublic, line, set.measures.threePublic)];
  }
}

/** 机关运行经费, where the three-public table prints it, is within 公用经费. */
export const agencyOperating: Rule = tie({
  id: 'table.agency-operating.bound',
  severity: 'warning',
  title: {
    zh: '机关运行经费不大于基本支出表的公用经费',
    en: 'Agency operating expenses are within operating expenditure',
  },
  kind: 'at-most',
  basis: '《中华人民共和国预算法》第十四条第二款；机关运行经费的定义',
  *pairs(facts, set) {
    const agency = facts.term(set.threePublic, 'agency-operating', set.measures.threePublic);
    yield [agency, totalOf(facts, set.basic, 'operating')];
  },
  examples: {
    pass: `basic-expenditure
                 | total | personnel | operating
           total | 6.00  | 5.00      | 1.00
           three-public-expenses
                            | total
           agency-operating | 1.00`,
    fail: `basic-expenditure
                 | total | personnel | operating
           total | 6.00  | 5.00      | 1.00
           three-public-expenses
                            | total
           agency-operating | 1.50`,
  },
});
