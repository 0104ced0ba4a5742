import { describe, expect, test } from 'vitest';
import { RULES } from '../src/book.ts';
import { checkWith } from '../src/engine/check.ts';
import { exampleOf } from './example.ts';

function said(source: string) {
  const { document, options } = exampleOf(source);
  return checkWith(RULES, document, options).findings;
}

describe('every rule is silent on its passing example and speaks on its failing one', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const ofRule = (example: string) => said(example).filter((finding) => finding.rule === id);
    expect(rule.examples.pass, 'a passing example').not.toBe('');
    expect(rule.examples.fail, 'a failing example').not.toBe('');
    expect(ofRule(rule.examples.pass)).toEqual([]);
    const found = ofRule(rule.examples.fail);
    expect(found.length).toBeGreaterThan(0);
    const verdict = id === 'table.columns.shifted' ? 'cannot-check' : 'fail';
    expect(found.every((finding) => finding.verdict === verdict)).toBe(true);
  });

  test('and the passing examples add up', () => {
    const wrong = RULES.flatMap((rule) =>
      said(rule.examples.pass)
        .filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail')
        .filter((finding) => finding.rule.startsWith('table.'))
        .map((finding) => `${rule.id} passes, yet ${finding.rule}: ${finding.message}`),
    );
    expect(wrong).toEqual([]);
  });
});
