import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEN_PER, formatFen, interval, type MoneyUnit, parseAmount, printFen } from '../src/money.ts';

const units = fc.constantFrom<MoneyUnit[]>('元', '千元', '万元', '百万元', '亿元');
const fens = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 });
const decimals = fc.integer({ min: 0, max: 4 });

const wan = (text: string) => parseAmount(text, '万元');

describe('reading a printed amount', () => {
  test.each([
    ['1,234.50', 1_234_500_000, 10_000],
    ['-9.11', -9_110_000, 10_000],
    ['−9.11', -9_110_000, 10_000],
    ['(9.11)', -9_110_000, 10_000],
    ['（９．１１）', -9_110_000, 10_000],
    ['１，２３４．５', 1_234_500_000, 100_000],
    ['0', 0, 1_000_000],
    ['007', 7_000_000, 1_000_000],
    ['0.000001', 1, 1],
  ])('%s 万元', (text, fen, step) => {
    expect(wan(text)).toEqual({ fen, step });
  });

  test.each([
    '',
    '-',
    '.5',
    '5.',
    '1,23',
    '12,34.00',
    '1,234,5',
    '1 234',
    '(9.11',
    '9.11)',
    '-(9.11)',
    '--1',
    '1e3',
    '9.11%',
    '五',
    '0.0000001',
    '9007199254740993',
    '99999999999.99',
  ])('%s is no amount of 万元', (text) => {
    expect(wan(text)).toBeUndefined();
  });

  test('more decimals than a fen holds are taken only where they are zeros', () => {
    expect(parseAmount('1.230', '元')).toEqual({ fen: 123, step: 1 });
    expect(parseAmount('1.234', '元')).toBeUndefined();
  });

  test('zero has no sign', () => {
    expect(Object.is(wan('-0.00')?.fen, 0)).toBe(true);
  });
});

describe('laws', () => {
  test('an amount printed with every fen reads back as itself, with marks and without', () => {
    fc.assert(
      fc.property(fens, fc.constantFrom<MoneyUnit[]>('元', '千元', '万元', '百万元'), (fen, unit) => {
        const places = Math.log10(FEN_PER[unit]);
        expect(parseAmount(formatFen(fen, unit, places), unit)).toEqual({ fen, step: 1 });
        expect(parseAmount(printFen(fen, unit, places), unit)).toEqual({ fen, step: 1 });
      }),
    );
  });

  test('what is printed rounded has the true value inside its interval', () => {
    fc.assert(
      fc.property(fens, units, decimals, (fen, unit, places) => {
        const read = parseAmount(formatFen(fen, unit, places), unit);
        if (read === undefined) return;
        const { low, high } = interval(read);
        expect(low).toBeLessThanOrEqual(fen);
        expect(high).toBeGreaterThanOrEqual(fen);
      }),
    );
  });

  test('an interval is as wide as the printing step, and a point for a step of one fen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom(1, 10, 100, 10_000, 1_000_000),
        (fen, step) => {
          const { low, high } = interval({ fen, step });
          expect(high - low).toBe(step === 1 ? 0 : step);
          expect((low + high) / 2).toBe(fen);
        },
      ),
    );
  });

  test('reading never throws and gives only safe integers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-(（]?[\d,，]{0,20}[.．]?\d{0,10}[)）]?$/), units, (text, unit) => {
        const read = parseAmount(text, unit);
        if (read === undefined) return;
        expect(Number.isSafeInteger(read.fen)).toBe(true);
        expect(Number.isInteger(read.step) && read.step >= 1).toBe(true);
      }),
    );
  });

  test('thousands marks stand between groups of three and change nothing else', () => {
    fc.assert(
      fc.property(fens, units, decimals, (fen, unit, places) => {
        const printed = printFen(fen, unit, places);
        expect(printed).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
        expect(printed.replaceAll(',', '')).toBe(formatFen(fen, unit, places));
      }),
    );
  });
});

test('printing', () => {
  expect(formatFen(6_716_900_000, '万元')).toBe('6716.90');
  expect(printFen(6_716_900_000, '万元')).toBe('6,716.90');
  expect(formatFen(-4_999, '万元')).toBe('0.00');
  expect(formatFen(-5_000, '万元')).toBe('-0.01');
  expect(printFen(-123_456_789, '元', 0)).toBe('-1,234,568');
  expect(() => formatFen(0.5, '元')).toThrow(RangeError);
});
