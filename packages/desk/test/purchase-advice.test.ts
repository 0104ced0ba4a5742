import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Purchase } from '../src/budget/records.ts';
import {
  adviceOnAmount,
  adviceOnMicro,
  adviceOnReserve,
  byKind,
  productOf,
} from '../src/pages/holdings/purchase-advice.ts';
import { itemOptions } from '../src/pages/holdings/purchase-columns.ts';

const WAN = 1_000_000;

/** `A 150 × 0.01 = 1.88, sme 1.00, micro 0.50`, amounts in 万元. */
function purchase(line: string): Partial<Purchase> {
  const [, code, quantity, price, fen, sme, micro] =
    /^(?:([ABC]) )?(?:([\d.]+) × ([\d.]+) = )?([\d.]+)(?:, sme ([\d.]+))?(?:, micro ([\d.]+))?$/.exec(line) ??
    [];
  const amount = (text: string | undefined) =>
    text === undefined ? undefined : Math.round(Number(text) * WAN);
  const told = {
    itemCode: code === undefined ? undefined : `${code}01010100`,
    quantity,
    unitPrice: amount(price),
    fen: amount(fen),
    smeFen: amount(sme),
    microFen: amount(micro),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

describe('quantity, unit price and amount', () => {
  test.each([
    ['2 × 0.50 = 1.00', undefined],
    ['150 × 0.01 = 1.88', 'hint'],
    ['150 × 0.01 = 2.88', 'warning'],
    ['2.5 × 0.40 = 1.00', undefined],
    ['1.00', undefined],
  ])('%s: %s', (line, severity) => expect(adviceOnAmount(purchase(line))?.severity).toBe(severity));

  test('the product of whole numbers is exact', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100_000_000), (quantity, unitPrice) => {
        return productOf({ quantity: String(quantity), unitPrice }) === quantity * unitPrice;
      }),
    );
  });
});

describe('what is reserved to small and medium enterprises', () => {
  test.each([
    ['A 1.00, sme 1.00', undefined],
    ['A 1.00', 'hint'],
    ['A 1.00, sme 1.50', 'error'],
    ['A 200.00, sme 199.00', 'hint'],
    ['A 300.00, sme 90.00', undefined],
    ['A 300.00, sme 89.99', 'hint'],
    ['B 400.00, sme 120.00', 'hint'],
    ['B 400.01, sme 121.00', undefined],
    ['1.00', undefined],
  ])('%s: %s', (line, severity) => expect(adviceOnReserve(purchase(line))?.severity).toBe(severity));

  test.each([
    ['1.00, sme 1.00, micro 0.60', undefined],
    ['1.00, sme 1.00, micro 0.59', 'hint'],
    ['1.00, sme 1.00, micro 1.01', 'error'],
    ['1.00', undefined],
  ])('%s, the smallest: %s', (line, severity) =>
    expect(adviceOnMicro(purchase(line))?.severity).toBe(severity),
  );
});

test('amounts add up by kind', () => {
  const some = ['A 1.00', 'A 2.00', 'C 3.00', '4.00']
    .map(purchase)
    .map(({ itemCode, fen = 0 }) => ({ fen, ...(itemCode === undefined ? {} : { itemCode }) }));
  expect(byKind(some).map(({ zh, fen }) => `${zh} ${fen / WAN}`)).toEqual([
    '货物 3',
    '工程 0',
    '服务 3',
    '未填编码 4',
  ]);
});

test('only the lowest items of the catalogue are offered', () => {
  const items = ['A', 'A01000000', 'A01010000', 'A01010100', 'A01010200', 'A02000000'].map((code) => ({
    code,
    name: code,
  }));
  expect(itemOptions(items).map(({ value }) => value)).toEqual(['A01010100', 'A01010200', 'A02000000']);
});
