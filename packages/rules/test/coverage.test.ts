import { describe, expect, test } from 'vitest';
import { REQUIREMENTS, RULES } from '../src/index.ts';

describe('the requirements of the field', () => {
  test('are numbered without gap', () => {
    expect(REQUIREMENTS.map(({ number }) => number)).toEqual(REQUIREMENTS.map((_, index) => index + 1));
  });

  test('name rules that there are, or the reason why there is none', () => {
    const known = new Set<string>(RULES.map(({ id }) => id));
    for (const { number, rules, left } of REQUIREMENTS) {
      expect(
        rules.filter((rule) => !known.has(rule)),
        `requirement ${number}`,
      ).toEqual([]);
      expect(rules.length > 0 || left !== undefined, `requirement ${number}`).toBe(true);
    }
  });
});
