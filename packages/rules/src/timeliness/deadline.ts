import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import type { Instance } from '../engine/tree.ts';
import { dateOf, dayOf } from './dates.ts';

/** Days to publish in, counted from the day after the approval. */
const DAYS = 20;

const MESSAGE = {
  zh: '{approved} 批复，应在 {days} 日内即 {latest} 前公开，实际 {published} 公开，晚了 {late} 日。',
  en: 'Approved on {approved}, it was due within {days} days, by {latest}; it was published on {published}, {late} days late.',
};

function* within(facts: Facts, editions: readonly string[]): Iterable<Instance> {
  const { kind, edition } = facts.disclosure.document;
  const approved = dayOf(facts.options.approved);
  const published = dayOf(facts.options.published);
  if (approved === undefined || published === undefined || kind === 'unknown') return;
  if (!editions.includes(edition)) return;
  const latest = approved + DAYS;
  yield {
    statement: { kind: 'holds', holds: published <= latest, cells: [] },
    words: {
      approved: dateOf(approved),
      published: dateOf(published),
      latest: dateOf(latest),
      days: String(DAYS),
      late: String(published - latest),
    },
    ...(edition === 'unknown' ? { severity: 'warning' as const } : {}),
  };
}

/** A department publishes within 20 days after the finance department's approval. */
export const departmentDeadline: Rule = {
  id: 'timeliness.department.deadline',
  severity: 'error',
  title: {
    zh: '部门在财政部门批复后 20 日内公开',
    en: "A department publishes within 20 days of the finance department's approval",
  },
  message: MESSAGE,
  basis: '《中华人民共和国预算法》第十四条第二款',
  needs: 'dates',
  statements: (facts) => within(facts, ['department', 'unknown']),
  examples: {
    pass: `document budget department 2024 区委办
           dates 2024-02-01 2024-02-21`,
    fail: `document budget department 2024 区委办
           dates 2024-02-01 2024-02-22`,
  },
};

/** A unit publishes within 20 days after its department's approval. */
export const unitDeadline: Rule = {
  id: 'timeliness.unit.deadline',
  severity: 'error',
  title: {
    zh: '单位在主管部门批复后 20 日内公开',
    en: "A unit publishes within 20 days of its department's approval",
  },
  message: MESSAGE,
  basis: '《中华人民共和国预算法实施条例》第六条第四款',
  needs: 'dates',
  statements: (facts) => within(facts, ['unit']),
  examples: {
    pass: `document budget unit 2024 区档案馆
           dates 2024-02-16 2024-03-07`,
    fail: `document budget unit 2024 区档案馆
           dates 2024-02-16 2024-03-08`,
  },
};

/** Nothing is published before it is approved. */
export const publicationOrder: Rule = {
  id: 'timeliness.publication.order',
  severity: 'warning',
  title: { zh: '公开日期不早于批复日期', en: 'Nothing is published before it is approved' },
  message: {
    zh: '公开日期 {published} 早于批复日期 {approved}；请核对两个日期。',
    en: 'Published on {published}, before the approval of {approved}. Check the two dates.',
  },
  basis: '《中华人民共和国预算法》第十四条第二款',
  needs: 'dates',
  *statements(facts) {
    const [approved, published] = [dayOf(facts.options.approved), dayOf(facts.options.published)];
    if (approved === undefined || published === undefined) return;
    yield {
      statement: { kind: 'holds', holds: approved <= published, cells: [] },
      words: { approved: dateOf(approved), published: dateOf(published) },
    };
  },
  examples: {
    pass: `document budget department 2024 区委办
           dates 2024-02-01 2024-02-21`,
    fail: `document budget department 2024 区委办
           dates 2024-02-21 2024-02-01`,
  },
};

/** A budget is approved in its own year, accounts in the year after. */
export const approvalYear: Rule = {
  id: 'timeliness.approval.year',
  severity: 'warning',
  title: {
    zh: '预算在本年度批复，决算在次年批复',
    en: 'A budget is approved in its own year, accounts in the year after',
  },
  message: {
    zh: '{year} 年{kind}的批复日期写为 {approved}，应在 {expected} 年；请核对日期。',
    en: 'The {kind} of {year} is said to have been approved on {approved}; it should be in {expected}. Check the date.',
  },
  basis: '《中华人民共和国预算法》第五十二条、第八十条',
  needs: 'dates',
  *statements(facts) {
    const { kind, year } = facts.disclosure.document;
    const approved = dayOf(facts.options.approved);
    if (approved === undefined || year === null || kind === 'unknown') return;
    const expected = kind === 'budget' ? year : year + 1;
    const date = dateOf(approved);
    yield {
      statement: { kind: 'holds', holds: Number(date.slice(0, 4)) === expected, cells: [] },
      words: {
        year: String(year),
        kind: kind === 'budget' ? '预算' : '决算',
        approved: date,
        expected: String(expected),
      },
      wordsEn: { kind: kind === 'budget' ? 'budget' : 'accounts' },
    };
  },
  examples: {
    pass: `document final-accounts department 2024 区委办
           dates 2025-08-20 2025-09-01`,
    fail: `document final-accounts department 2024 区委办
           dates 2024-08-20 2025-09-01`,
  },
};
