import { describe, expect, test } from 'vitest';
import { RULES } from '../src/book.ts';
import { checkWith } from '../src/engine/check.ts';
import { disclosure } from './language.ts';

describe('every rule is silent on its passing example and speaks on its failing one', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const ofRule = (example: string) =>
      checkWith(RULES, disclosure(example)).findings.filter((finding) => finding.rule === id);
    expect(rule.examples.pass, 'a passing example').not.toBe('');
    expect(rule.examples.fail, 'a failing example').not.toBe('');
    expect(ofRule(rule.examples.pass)).toEqual([]);
    const found = ofRule(rule.examples.fail);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ verdict }) => verdict === 'fail')).toBe(true);
  });

  test('and the passing examples add up', () => {
    const wrong = RULES.flatMap((rule) =>
      checkWith(RULES, disclosure(rule.examples.pass))
        .findings.filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail')
        .filter((finding) => finding.rule.startsWith('table.'))
        .map((finding) => `${rule.id} passes, yet ${finding.rule}: ${finding.message}`),
    );
    expect(wrong).toEqual([]);
  });
});
