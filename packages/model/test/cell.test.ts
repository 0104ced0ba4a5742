import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absenceOf } from '../src/cell.ts';
import { fold } from '../src/fold.ts';
import { formatFen } from '../src/money.ts';

test.each([
  ['', 'blank'],
  ['涉密', 'withheld'],
  ['（涉密）', 'withheld'],
  ['【涉密】', 'withheld'],
  ['**涉密**', 'withheld'],
  ['-', 'not-applicable'],
  ['——', 'not-applicable'],
  ['／', 'not-applicable'],
  ['无', 'not-applicable'],
  ['不适用', 'not-applicable'],
])('%j is %s', (text, absence) => {
  expect(absenceOf(fold(text))).toBe(absence);
});

test.each(['0', '0.00', '-1', '无此项', '涉密项目', '非涉密', '/天'])('%s is a value', (text) => {
  expect(absenceOf(fold(text))).toBeUndefined();
});

test('an amount is never an absence', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(absenceOf(formatFen(fen, '元'))).toBeUndefined();
    }),
  );
});
