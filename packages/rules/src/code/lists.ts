import {
  type EconomicRow,
  economicCode,
  economicLevel,
  type FunctionalRow,
  functionalCode,
  functionalLevel,
  nameMatch,
  severityOf,
} from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { type CodedRow, codedRows, says } from './coded-rows.ts';

const CLASSIFICATION = '政府收支分类科目';

interface Listed {
  readonly coded: CodedRow;
  readonly entry: FunctionalRow | EconomicRow | undefined;
}

/** The well-shaped codes of a document, each with its row in the official list. */
function* listed(facts: Facts): Generator<Listed> {
  for (const coded of codedRows(facts, 'functional')) {
    if (functionalLevel(coded.code) !== undefined) yield { coded, entry: functionalCode(coded.code) };
  }
  for (const coded of codedRows(facts, 'economic')) {
    if (economicLevel(coded.code) !== undefined) yield { coded, entry: economicCode(coded.code) };
  }
}

/** The code is in the official list. Lists are never complete, so an unknown code is a warning. */
export const codeKnown: Rule = {
  id: 'code.known.list',
  severity: 'warning',
  title: { zh: '科目编码见于政府收支分类科目', en: 'The code is in the official classification' },
  message: {
    zh: '{form}的科目“{code}{name}”不见于所收录的政府收支分类科目，请核对编码',
    en: '{form}: “{code} {name}” is not in the classification as collected here; check the code',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const { coded, entry } of listed(facts)) yield says(facts, coded, entry !== undefined);
  },
  examples: {
    pass: `expenditure-summary
                            | code    | name     | total
           2013101 行政运行 | 2013101 | 行政运行 | 1.00`,
    fail: `expenditure-summary
                            | code    | name     | total
           2999901 行政运行 | 2999901 | 行政运行 | 1.00`,
  },
};

/** The code was in force in the document's year. */
export const codeYear: Rule = {
  id: 'code.year.valid',
  severity: 'warning',
  title: { zh: '科目在预算年度有效', en: 'The code is in force in the budget year' },
  message: {
    zh: '{form}的科目“{code}{name}”在 {year} 年度已停用或尚未设置',
    en: '{form}: “{code} {name}” is not in force in {year}',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    const { year } = facts;
    if (year === null) return;
    for (const coded of codedRows(facts, 'functional')) {
      const entry = functionalCode(coded.code);
      if (entry === undefined || (entry.validFrom === undefined && entry.validTo === undefined)) continue;
      yield says(facts, coded, functionalCode(coded.code, year) !== undefined, { year: String(year) });
    }
  },
  examples: {
    pass: `expenditure-summary
                            | code    | name     | total
           2013901 行政运行 | 2013901 | 行政运行 | 1.00`,
    fail: `document budget department 2023 区委社会工作部
           expenditure-summary
                            | code    | name     | total
           2013901 行政运行 | 2013901 | 行政运行 | 1.00`,
  },
};

/** The edition of the classification whose names are today's. */
const EDITION = 2024;

/** The name printed is the name of the code; from 2024 on an earlier name is worth a warning. */
export const nameOfCode: Rule = {
  id: 'code.name.list',
  severity: 'error',
  title: { zh: '科目名称与科目编码相符', en: 'The name is the name of the code' },
  message: {
    zh: '{form}的科目 {code} 名称写为“{name}”，应为“{official}”',
    en: '{form}: code {code} is named “{name}”; its name is “{official}”',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const { coded, entry } of listed(facts)) {
      if (entry === undefined || coded.row.name === '') continue;
      yield named(facts, coded, entry);
    }
    for (const coded of codedRows(facts, 'lines')) {
      const entry = functionalCode(coded.code);
      if (entry !== undefined) yield named(facts, coded, entry);
    }
  },
  examples: {
    pass: `expenditure-summary
                            | code    | name     | total
           2013101 行政运行 | 2013101 | 行政运行 | 1.00`,
    fail: `expenditure-summary
                            | code    | name     | total
           2013101 住房补贴 | 2013101 | 住房补贴 | 1.00`,
  },
};

function named(facts: Facts, coded: CodedRow, entry: FunctionalRow | EconomicRow): Instance {
  const match = nameMatch(entry, coded.row.name);
  const earlier = match === 'alias';
  const holds = match === 'current' || (earlier && (facts.year ?? EDITION) < EDITION);
  const words = { official: entry.name };
  return says(facts, coded, holds, words, earlier ? 'warning' : severityOf(entry.confidence));
}

/** A class of the general public budget has 款 of funds under it too, as 212 has 21208: its items say which they are. */
function holdsFundItems({ level, budget }: FunctionalRow): boolean {
  return level === 1 && budget === 'general-public';
}

const BUDGET_OF = {
  'general-public-expenditure': 'general-public',
  'government-fund-expenditure': 'government-fund',
  'state-capital-expenditure': 'state-capital',
} as const;

const BUDGET_NAME = {
  'general-public': '一般公共预算',
  'government-fund': '政府性基金预算',
  'state-capital': '国有资本经营预算',
  'social-insurance': '社会保险基金预算',
} as const;

/** Each code stands in the table of the budget it belongs to: 223 in the state capital table, fund codes in the fund's. */
export const fundOfTable: Rule = {
  id: 'code.fund.table',
  severity: 'error',
  title: {
    zh: '科目列在其所属预算的支出表中',
    en: 'Each code stands in the table of the budget it belongs to',
  },
  message: {
    zh: '{form}列有“{code}{name}”，该科目属于{budget}',
    en: '{form} lists “{code} {name}”, a code of another budget ({budget})',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const coded of codedRows(facts, 'functional')) {
      const form = coded.table.form;
      if (!(form in BUDGET_OF)) continue;
      const entry = functionalCode(coded.code);
      if (entry === undefined || entry.budget === 'several' || holdsFundItems(entry)) continue;
      const holds = entry.budget === BUDGET_OF[form as keyof typeof BUDGET_OF];
      yield says(facts, coded, holds, { budget: BUDGET_NAME[entry.budget] }, severityOf(entry.confidence));
    }
  },
  examples: {
    pass: `government-fund-expenditure
                   | code    | total
           212     | 212     | 1.00
           21208   | 21208   | 1.00
           2120803 | 2120803 | 1.00`,
    fail: `general-public-expenditure
               | code | total
           223 | 223  | 1.00`,
  },
};
