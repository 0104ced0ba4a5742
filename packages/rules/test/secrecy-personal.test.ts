import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { PERSONAL_RULES } from '../src/secrecy/personal.ts';
import { disclosure } from './language.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identityNumber(serial: number, day: number): string {
  const body = `130304198010${String(day).padStart(2, '0')}${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

function found(text: string) {
  return checkWith(PERSONAL_RULES, disclosure(`section other 十一、其他\ntext ${text}`)).findings;
}

describe('personal numbers', () => {
  const number = fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 28 }))
    .map(([serial, day]) => identityNumber(serial, day));

  test('an identity number is found, and no finding repeats it', () => {
    fc.assert(
      fc.property(number, (id) => {
        const findings = found(`身份证号${id}。`);
        expect(findings.map(({ rule }) => rule)).toEqual(['secrecy.person.identity-number']);
        expect(JSON.stringify(findings)).not.toContain(id);
      }),
    );
  });

  test('a wrong check character is no identity number', () => {
    fc.assert(
      fc.property(number, (id) => {
        const other = id.endsWith('1') ? '2' : '1';
        expect(found(`编号${id.slice(0, 17)}${other}。`)).toEqual([]);
      }),
    );
  });

  test.each([
    ['手机13800138000。', ['secrecy.person.mobile-number']],
    ['手机１３８００１３８０００。', ['secrecy.person.mobile-number']],
    ['账号：6222020200112233445。', ['secrecy.account.bank-number']],
    ['项目编码13030424P00889311085D。', []],
    ['电话0335-4041234。', []],
    ['支出13800138000.00元。', []],
  ])('%s', (text, rules) => {
    expect(found(text).map(({ rule }) => rule)).toEqual(rules);
  });
});
