import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { priceTimes } from '../src/procurement/money.ts';
import { disclosure } from './language.ts';

function reported(quantity: number, price: string, amount: string): number {
  return checkWith(
    [priceTimes],
    disclosure(`procurement-budget
           | item | quantity   | unit-price | amount
      纸   | 纸   | ${quantity} | ${price}   | ${amount}`),
  ).findings.length;
}

describe('quantity × price = amount', () => {
  test('a true price of 0.0125 prints as 0.01 and is not reported', () => {
    expect(reported(150, '0.01', '1.88')).toBe(0);
    expect(reported(150, '0.01', '2.88')).toBe(1);
  });

  const quantity = fc.integer({ min: 1, max: 5000 });

  test('no true price, once rounded, is ever reported', () => {
    fc.assert(
      fc.property(quantity, fc.integer({ min: 100, max: 5_000_000 }), (count, fen) => {
        const printed = (value: number) => (Math.round(value / 10_000) / 100).toFixed(2);
        expect(reported(count, printed(fen), printed(fen * count))).toBe(0);
      }),
    );
  });

  test('an amount further off than the rounded price explains always is', () => {
    fc.assert(
      fc.property(quantity, fc.integer({ min: 1, max: 500 }), (count, hundredths) => {
        const off = hundredths * count + Math.ceil(count / 2) + 3;
        expect(reported(count, (hundredths / 100).toFixed(2), (off / 100).toFixed(2))).toBe(1);
      }),
    );
  });
});
