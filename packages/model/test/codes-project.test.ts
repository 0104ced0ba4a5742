import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeProjectCode,
  parseProjectCode,
  pCodeCheckCharacter,
  pCodeCheckFits,
} from '../src/codes/project.ts';

const parts = fc.record({
  division: fc.integer({ min: 110_000, max: 829_999 }).map(String),
  year: fc.integer({ min: 2000, max: 2099 }),
  serial: fc.integer({ min: 0, max: 99_999_999_999 }),
});

describe('shape', () => {
  test('a P code in its parts', () => {
    expect(
      parseProjectCode(makeProjectCode({ division: '990102', year: 2025, serial: 1_200_034 })),
    ).toMatchObject({
      division: '990102',
      year: 2025,
      kind: 'P',
      serial: expect.stringMatching(/^00001200034.$/),
    });
  });

  test('a central transfer and another letter', () => {
    expect(parseProjectCode('10000013Z135110079006')).toEqual({
      division: '100000',
      year: 2013,
      kind: 'Z',
      serial: '135110079006',
    });
    expect(parseProjectCode('11000022T000000444685')).toMatchObject({ year: 2022, kind: 'T' });
  });

  test.each([
    '',
    'Z135080000028',
    '99010225P0000120003',
    '990102251000012000345',
    '99010225p00001200034A',
    '涉密',
  ])('%j is none', (code) => {
    expect(parseProjectCode(code)).toBeUndefined();
    expect(pCodeCheckFits(code)).toBeUndefined();
  });
});

describe('check character', () => {
  test('codes of other letters carry none', () => {
    expect(pCodeCheckCharacter('10000013Z135110079006')).toBeUndefined();
    expect(pCodeCheckFits('11000022T000000444685')).toBeUndefined();
  });

  test('a character outside the alphabet has no value', () => {
    expect(pCodeCheckFits('99010225P0000120003ZA')).toBeUndefined();
  });

  test('what is made parses to its parts and fits', () => {
    fc.assert(
      fc.property(parts, (one) => {
        const code = makeProjectCode(one);
        expect(code).toHaveLength(21);
        expect(parseProjectCode(code)).toMatchObject({ division: one.division, year: one.year, kind: 'P' });
        expect(pCodeCheckFits(code)).toBe(true);
        expect(pCodeCheckCharacter(code)).toBe(code.at(-1));
      }),
    );
  });

  test('one wrong digit or two neighbours exchanged never fit', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 9, max: 19 }), fc.nat(9), (one, at, digit) => {
        const code = makeProjectCode(one);
        const wrong = code.slice(0, at) + digit + code.slice(at + 1);
        expect(pCodeCheckFits(wrong)).toBe(wrong === code);
        if (at === 19) return;
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(pCodeCheckFits(swapped)).toBe(swapped === code);
      }),
    );
  });
});

test.each([
  { division: '13030', year: 2024, serial: 1 },
  { division: '130304', year: 1999, serial: 1 },
  { division: '130304', year: 2100, serial: 1 },
  { division: '130304', year: 2024, serial: -1 },
  { division: '130304', year: 2024, serial: 100_000_000_000 },
  { division: '130304', year: 2024, serial: 1.5 },
])('parts that do not fit throw: %j', (one) => {
  expect(() => makeProjectCode(one)).toThrow(RangeError);
});
