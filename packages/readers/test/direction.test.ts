import { expect, test } from 'vitest';
import { subjectOf } from '../src/narrative/subject.ts';

/** The direction said of the figure that ends a clause. */
function direction(clause: string) {
  return subjectOf(`${clause}30.00万元`, clause.length).direction;
}

test.each([
  ['比上年增加', 'increase'],
  ['比上年增长了', 'increase'],
  ['减少额为', 'decrease'],
  ['稳增长', undefined],
  ['用于促增长', undefined],
  ['保增长', undefined],
  ['增长点培育', undefined],
])('%s30.00万元 → %s', (clause, said) => {
  expect(direction(clause)).toBe(said);
});
