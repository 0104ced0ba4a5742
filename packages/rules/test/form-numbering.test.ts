import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { headingNumber, ordinal } from '../src/form/numbering.ts';
import { disclosure } from './language.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`;
}

/** The items of one paragraph a line that are reported. */
function reported(...paragraphs: string[]): string[] {
  const lines = paragraphs.map((text) => `text ${text}`).join('\n');
  const document = disclosure(`section duties 一、部门职责\n${lines}`);
  return checkWith([headingNumber], document).findings.map(({ cells }) => cells[0]?.text ?? '');
}

describe('ordinals', () => {
  test('Chinese numbers are read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => ordinal(chinese(n)) === n));
  });
  test.each(['', '零', '十十', '第一', '百'])('%s is none', (text) => {
    expect(ordinal(text)).toBeUndefined();
  });
});

describe('numbers run on', () => {
  test('a list', () => {
    expect(reported('1.甲', '2.乙', '3.丙')).toEqual([]);
  });
  test('a gap and a repeat', () => {
    expect(reported('1.甲', '3.丙')).toEqual(['3.丙']);
    expect(reported('1.甲', '2.乙', '2.丙')).toEqual(['2.丙']);
  });
  test('a list in a list of the same style', () => {
    expect(reported('（一）甲', '（二）乙', '（一）乙一', '（二）乙二', '（三）丙')).toEqual([]);
  });
  test('the first item may follow a sentence in its paragraph', () => {
    expect(reported('措施如下。   （一）甲', '（二）乙')).toEqual([]);
  });
  test('an amount is no ordinal', () => {
    expect(reported('1.5万元用于维修', '3.0万元用于培训')).toEqual([]);
  });
});
