import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisionLevel, divisionParent, isWithin } from '../src/codes/division.ts';
import { economicKind, economicLevel, economicParent } from '../src/codes/economic.ts';
import { functionalLevel, functionalParent, isFunctionalChild } from '../src/codes/functional.ts';
import {
  procurementForm,
  procurementKind,
  procurementLevel,
  procurementParent,
} from '../src/codes/procurement.ts';
import { revenueLevel, revenueParent } from '../src/codes/revenue.ts';

describe('functional codes', () => {
  test.each([
    ['201', 1, undefined],
    ['20131', 2, '201'],
    ['2013101', 3, '20131'],
  ])('%s is of level %i below %s', (code, level, parent) => {
    expect(functionalLevel(code)).toBe(level);
    expect(functionalParent(code)).toBe(parent);
  });

  test.each(['', '2', '20', '2013', '201310', '20131011', '301', '30101', '201 ', '２０１'])(
    '%j is none',
    (code) => {
      expect(functionalLevel(code)).toBeUndefined();
      expect(functionalParent(code)).toBeUndefined();
    },
  );

  test('only the next level is a child', () => {
    expect(isFunctionalChild('20131', '201')).toBe(true);
    expect(isFunctionalChild('2013101', '201')).toBe(false);
    expect(isFunctionalChild('20231', '201')).toBe(false);
    expect(isFunctionalChild('201', '201')).toBe(false);
  });
});

describe('economic codes', () => {
  test.each([
    ['301', 'departmental', 1, undefined],
    ['30216', 'departmental', 2, '302'],
    ['39999', 'departmental', 2, '399'],
    ['501', 'government', 1, undefined],
    ['59907', 'government', 2, '599'],
  ])('%s is %s of level %i below %s', (code, kind, level, parent) => {
    expect(economicKind(code)).toBe(kind);
    expect(economicLevel(code)).toBe(level);
    expect(economicParent(code)).toBe(parent);
  });

  test.each(['300', '500', '30000', '401', '3011', '3010101', '201'])('%s is none', (code) => {
    expect(economicKind(code)).toBeUndefined();
    expect(economicLevel(code)).toBeUndefined();
  });
});

test('revenue codes go down to 目', () => {
  expect(['103', '10301', '1030182', '103018201', '1030'].map(revenueLevel)).toEqual([1, 2, 3, 4, undefined]);
  expect(['103', '10301', '1030182', '103018201'].map(revenueParent)).toEqual([
    undefined,
    '103',
    '10301',
    '1030182',
  ]);
});

describe('procurement codes', () => {
  test.each([
    ['A', 0, undefined, 'goods'],
    ['A02000000', 1, 'A', 'goods'],
    ['B02010000', 2, 'B02000000', 'works'],
    ['C23090100', 3, 'C23090000', 'services'],
    ['C23090199', 4, 'C23090100', 'services'],
    ['A10101010', 4, 'A10101000', 'goods'],
  ])('%s is of level %i below %s', (code, level, parent, kind) => {
    expect(procurementForm(code)).toBe('current');
    expect(procurementLevel(code)).toBe(level);
    expect(procurementParent(code)).toBe(parent);
    expect(procurementKind(code)).toBe(kind);
  });

  test.each(['A02', 'A0201', 'C081401', 'A0206180203'])('%s is of an earlier catalogue', (code) => {
    expect(procurementForm(code)).toBe('earlier');
    expect(procurementKind(code)).toBeDefined();
    expect(procurementLevel(code)).toBeUndefined();
    expect(procurementParent(code)).toBeUndefined();
  });

  test.each(['D02010105', 'a02010105', 'A00000000', 'A02000105', 'A00010105', 'A0201010', '02010105', ''])(
    '%j is none',
    (code) => {
      expect(procurementForm(code)).toBeUndefined();
      expect(procurementKind(code)).toBeUndefined();
    },
  );
});

describe('divisions', () => {
  test.each([
    ['130000', 'province', undefined],
    ['130300', 'city', '130000'],
    ['130304', 'county', '130300'],
    ['100000', undefined, undefined],
    ['030304', undefined, undefined],
    ['13030', undefined, undefined],
  ])('%s is a %s below %s', (code, level, parent) => {
    expect(divisionLevel(code)).toBe(level);
    expect(divisionParent(code)).toBe(parent);
  });

  test.each([
    ['130304', '130304', true],
    ['130304', '130300', true],
    ['130304', '130000', true],
    ['130304', '100000', true],
    ['130304', '130200', false],
    ['130300', '130304', false],
    ['100000', '130000', false],
    ['100000', '100000', true],
    ['x', 'x', false],
  ])('%s within %s: %s', (inner, outer, within) => {
    expect(isWithin(inner, outer)).toBe(within);
  });

  test('lying within is an order', () => {
    const pair = fc.integer({ min: 10, max: 13 }).map(String);
    const code = fc
      .tuple(pair, fc.constantFrom('00', '01'), fc.constantFrom('00', '01'))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(isWithin(a, a)).toBe(true);
        if (isWithin(a, b) && isWithin(b, c)) expect(isWithin(a, c)).toBe(true);
        if (isWithin(a, b) && isWithin(b, a)) expect(a).toBe(b);
      }),
    );
  });
});

const pair = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
const pairs = (min: number, max: number) =>
  fc.array(pair, { minLength: min, maxLength: max }).map((list) => list.join(''));

function climb(parent: (code: string) => string | undefined, code: string): number {
  const above = parent(code);
  return above === undefined ? 0 : 1 + climb(parent, above);
}

test('climbing from a code reaches its top in as many steps as it has levels', () => {
  fc.assert(
    fc.property(pair, pairs(0, 2), pairs(1, 4), (first, below, item) => {
      const functional = `2${first}${below}`;
      expect(climb(functionalParent, functional) + 1).toBe(functionalLevel(functional));
      const revenue = `1${first}${below}`;
      expect(climb(revenueParent, revenue) + 1).toBe(revenueLevel(revenue));
      const procurement = `A${item}`.padEnd(9, '0');
      expect(climb(procurementParent, procurement)).toBe(procurementLevel(procurement));
    }),
  );
});
