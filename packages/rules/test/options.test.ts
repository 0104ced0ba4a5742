import { describe, expect, test } from 'vitest';
import { check, RULES } from '../src/index.ts';
import { exampleOf } from './example.ts';

const { document, options } = exampleOf(`document budget department 2024 区委办
  dates 2024-02-01 2024-03-15
  expenditure-summary
        | total
  total | 10.00
  previous
  document budget department 2023 区委办
  expenditure-summary
        | total
  total | 9.00`);

/** The rules that did not run for want of something beside the document. */
function wanting(given: typeof options): string[] {
  const needy = new Set<string>(RULES.filter(({ needs }) => needs !== undefined).map(({ id }) => id));
  return check(document, given)
    .notRun.filter(({ rule, why }) => needy.has(rule) && why.startsWith('没有给出'))
    .map(({ rule }) => rule);
}

describe('what a check is given beside the document', () => {
  test('without it the rules that need it say so', () => {
    expect(wanting({}).length).toBe(RULES.filter(({ needs }) => needs !== undefined).length);
  });

  test('with both dates the deadline is checked', () => {
    const { approved = '', published = '' } = options;
    const found = check(document, { approved, published }).findings.map(({ rule }) => rule);
    expect(found).toContain('timeliness.department.deadline');
    expect(wanting({ approved })).toContain('timeliness.department.deadline');
  });

  test('a date that is none says nothing', () => {
    const { findings } = check(document, { approved: '2024-02-31', published: '2024-12-31' });
    expect(findings.filter(({ rule }) => rule.startsWith('timeliness.'))).toEqual([]);
  });

  test('with an earlier document the comparisons run', () => {
    expect(wanting(options)).toEqual([]);
  });
});
