import { describe, expect, test } from 'vitest';
import { cellsOf } from '../src/engine/cells.ts';
import { evaluate } from '../src/engine/evaluate.ts';
import type { Statement } from '../src/engine/tree.ts';
import { statement } from './statement.ts';

/** One line: what is said, and what it comes to. */
function verdict(line: string): string {
  const outcome = evaluate(statement(line));
  return outcome.verdict === 'pass' && outcome.slack !== 'none' ? outcome.slack : outcome.verdict;
}

describe('a statement over printed amounts', () => {
  test.each([
    ['834.36 = 556.59 + 277.77', 'pass'],
    ['834.37 = 556.59 + 277.77', 'rounding'],
    ['834.38 = 556.59 + 277.77', 'fail'],
    ['834.38 = 556.59 + 200.00 + 77.77', 'fail'],
    ['834.37 = 556.59 + 200.00 + 77.77', 'rounding'],
    ['5.00 = 5.01', 'fail'],
    ['5.00 = 5.01 + _', 'fail'],
    ['5.00 = 5.00 + _', 'pass'],
    ['_ = _ + _', 'pass'],
    ['_ = 0.01 + _', 'fail'],
    ['5.00 = 涉密 + 1.00', 'cannot-check'],
    ['5.00 = ? + 1.00', 'cannot-check'],
    ['25177779元 = 2517.78', 'rounding'],
    ['25177779元 = 2517.77', 'last-unit'],
    ['25177779元 = 2517.76', 'fail'],
    ['3.00 <= 3.00', 'pass'],
    ['3.01 <= 3.00', 'fail'],
    ['3.01 <= 1.50 + 1.50', 'rounding'],
    ['3.55 <= _', 'fail'],
    ['1.88 = 150 * 0.01', 'product'],
    ['2.88 = 150 * 0.01', 'fail'],
    ['11.80 = 1 * 11.80', 'pass'],
    ['11.81 = 1 * 11.80', 'fail'],
  ])('%s → %s', (line, expected) => expect(verdict(line)).toBe(expected));

  test('exact fen are exact however many are added', () => {
    expect(verdict('10.01元 = 5.00元 + 5.00元')).toBe('fail');
  });

  test('names every cell it speaks of', () => {
    expect(cellsOf(statement('3.00 = 1.00 + 涉密')).map(({ text }) => text)).toEqual([
      '3.00',
      '1.00',
      '涉密',
    ]);
  });

  test('a statement that could not be made says why', () => {
    const cannot: Statement = { kind: 'cannot', why: '缺页', whyEn: 'a page is missing', cells: [] };
    expect(evaluate(cannot)).toEqual({ verdict: 'cannot-check', why: '缺页', whyEn: 'a page is missing' });
  });
});
