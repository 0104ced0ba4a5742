import { economicKind, economicLevel, functionalLevel, revenueLevel } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { codedRows, says } from './coded-rows.ts';

const CLASSIFICATION = '政府收支分类科目';

/** A functional code has 3, 5 or 7 digits and begins with 2. */
export const functionalShape: Rule = {
  id: 'code.functional.shape',
  severity: 'warning',
  title: {
    zh: '功能分类编码为类 3 位、款 5 位、项 7 位',
    en: 'A functional code has 3, 5 or 7 digits (class, section, item)',
  },
  message: {
    zh: '{form}的功能分类编码“{code}”（{name}）不是以 2 开头的 3、5 或 7 位数字',
    en: '{form}: “{code}” ({name}) is no functional code of 3, 5 or 7 digits beginning with 2',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const coded of codedRows(facts, 'functional')) {
      const ofRevenue = coded.table.form === 'revenue-summary' && revenueLevel(coded.code) !== undefined;
      yield says(facts, coded, ofRevenue || functionalLevel(coded.code) !== undefined);
    }
  },
  examples: {
    pass: `general-public-expenditure
                   | code    | total
           2013101 | 2013101 | 1.00`,
    fail: `general-public-expenditure
                   | code    | total
           301     | 301     | 1.00`,
  },
};

/** An economic code has 3 or 5 digits and begins with 3 or 5. */
export const economicShape: Rule = {
  id: 'code.economic.shape',
  severity: 'warning',
  title: {
    zh: '经济分类编码为类 3 位、款 5 位',
    en: 'An economic code has 3 or 5 digits (class, section)',
  },
  message: {
    zh: '{form}的经济分类编码“{code}”（{name}）不是 3 或 5 位的经济分类编码',
    en: '{form}: “{code}” ({name}) is no economic code of 3 or 5 digits',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const coded of codedRows(facts, 'economic'))
      yield says(facts, coded, economicLevel(coded.code) !== undefined);
  },
  examples: {
    pass: `basic-expenditure
                 | code  | total
           30101 | 30101 | 1.00`,
    fail: `basic-expenditure
                 | code | total
           201   | 201  | 1.00`,
  },
};

/** Departmental tables carry departmental codes, 301 to 399; 501 to 599 belong to the government's own tables. */
export const economicKindFits: Rule = {
  id: 'code.economic.kind',
  severity: 'warning',
  title: {
    zh: '部门预算用部门预算经济分类（301—399），不用政府预算经济分类（501—599）',
    en: 'Departmental tables use departmental economic codes, never those of the government budget',
  },
  message: {
    zh: '{form}列有政府预算经济分类“{code}{name}”，部门预算应使用 301—399 的部门预算经济分类',
    en: '{form} lists “{code} {name}” of the government classification; a department uses codes 301 to 399',
  },
  basis: CLASSIFICATION,
  *statements(facts) {
    for (const coded of codedRows(facts, 'economic')) {
      const kind = economicKind(coded.code);
      if (kind !== undefined) yield says(facts, coded, kind === 'departmental');
    }
  },
  examples: {
    pass: `basic-expenditure
                 | code  | total
           30101 | 30101 | 1.00`,
    fail: `basic-expenditure
                 | code  | total
           50101 | 50101 | 1.00`,
  },
};
