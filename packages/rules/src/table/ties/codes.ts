import type { Facts } from '../../engine/facts.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Term } from '../../engine/tree.ts';
import { spentThisYear, totalOf } from './addresses.ts';
import type { TableSet } from './table-set.ts';
import { NOTHING, type Pair, tie } from './tie.ts';

/** 一般公共预算 is a part of all money: no code of its table exceeds the same code of 支出总表. */
export const generalWithin: Rule = tie({
  id: 'table.general-within.bound',
  severity: 'error',
  title: {
    zh: '一般公共预算支出表各科目不大于支出总表同一科目',
    en: 'No code of the general public budget exceeds the same code of all expenditure',
  },
  kind: 'at-most',
  basis: '《中华人民共和国预算法实施条例》第五条',
  *pairs(facts, set) {
    for (const { key } of facts.rows(set.general))
      for (const measure of ['total', 'basic', 'project'])
        yield [facts.term(set.general, key, measure), facts.term(set.expenditure, key, measure)];
  },
  examples: {
    pass: `expenditure-summary
                   | total | basic | project
           2013101 | 6.00  | 6.00  |
           general-public-expenditure
                   | total | basic | project
           2013101 | 5.00  | 5.00  |`,
    fail: `expenditure-summary
                   | total | basic | project
           2013101 | 5.00  | 5.00  |
           general-public-expenditure
                   | total | basic | project
           2013101 | 6.00  | 6.00  |`,
  },
});

/** A column of one table beside a column of another, row by row under the same keys. */
interface Beside {
  readonly one: readonly [form: string, measure: string];
  readonly other: readonly [form: string, measure: string];
  /** The line of two-sided tables that totals the rows; other tables have their total row. */
  readonly spent?: true;
}

function besideIn(set: TableSet): readonly Beside[] {
  const { summary, revenue, expenditure, appropriation, general } = set;
  return [
    { one: [revenue, 'total'], other: [expenditure, 'total'] },
    { one: [general, 'total'], other: [expenditure, 'total'] },
    { one: [general, 'basic'], other: [expenditure, 'basic'] },
    { one: [general, 'project'], other: [expenditure, 'project'] },
    { one: [appropriation, 'total'], other: [summary, set.measures.summary], spent: true },
  ];
}

/**
 * Where two tables of the same money have the same total (or differ in nothing but the total), every code has the same
 * amount in both. Tables of which most rows differ are not of the same money.
 */
export const sameCode: Rule = tie({
  id: 'table.same-code.tie',
  severity: 'warning',
  title: {
    zh: '两表合计相同时，同一科目在两表中的金额相同',
    en: 'Where two tables have the same total, each code has the same amount in both',
  },
  kind: 'equal',
  message: {
    zh: '两表口径相同，此处却不一致：{equation}，相差 {difference} {unit}',
    en: 'The two tables are of the same money, yet they differ here: {equation}, off by {difference} {unit}',
  },
  basis: '由两表口径推断（无结转和单位资金时收入、支出同科目同额）',
  *pairs(facts, set) {
    for (const beside of besideIn(set)) yield* besides(facts, beside);
  },
  examples: {
    pass: `expenditure-summary
                   | total | basic | project
           total   | 9.00  | 9.00  |
           2013101 | 6.00  | 6.00  |
           2013150 | 3.00  | 3.00  |
           revenue-summary
                   | total
           total   | 9.00
           2013101 | 6.00
           2013150 | 3.00`,
    fail: `expenditure-summary
                   | total | basic | project
           total   | 9.00  | 9.00  |
           2013101 | 6.00  | 6.00  |
           2013150 | 3.00  | 3.00  |
           revenue-summary
                   | total
           total   | 9.00
           2013101 | 6.00
           2013150 | 3.10`,
  },
});

function* besides(facts: Facts, { one, other, spent }: Beside): Generator<Pair> {
  const totals = spent === undefined ? totalOf : spentThisYear;
  const total: Pair = [totals(facts, ...one), totals(facts, ...other)];
  const rows: Pair[] = [];
  for (const key of codedKeys(facts, one[0], other[0])) {
    const left = facts.row(one[0], key) === undefined ? NOTHING : facts.term(one[0], key, one[1]);
    const right = facts.row(other[0], key) === undefined ? NOTHING : facts.term(other[0], key, other[1]);
    rows.push([left, right]);
  }
  const agreeing = rows.filter(agree).length;
  if (rows.length < 2 || 2 * agreeing < rows.length) return;
  if (agree(total)) yield* rows;
  else if (agreeing === rows.length) yield total;
}

function codedKeys(facts: Facts, one: string, other: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (facts.table(one) === undefined || facts.table(other) === undefined) return keys;
  for (const form of [one, other])
    for (const { role, key } of facts.rows(form)) if (role === 'coded') keys.add(key);
  return keys;
}

function agree([left, right]: Pair): boolean {
  const [one, other] = [amountOf(left), amountOf(right)];
  return one !== undefined && one === other;
}

function amountOf(term: Term | undefined): number | undefined {
  if (term?.kind === 'constant') return term.fen;
  return term?.kind === 'cell' ? term.value?.fen : undefined;
}
