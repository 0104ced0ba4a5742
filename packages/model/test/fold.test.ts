import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, narrow, oneLine, withoutOrdinal } from '../src/fold.ts';

const printed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\u3000', '\n', '\t', '（', '）', '２', 'Ａ', '项', '“', '\u200b', '😀'),
    fc.string(),
  ),
});

describe('laws', () => {
  test('folding twice is folding once, and leaves no space', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text)).not.toMatch(/[\s\u3000\u200b\ufeff\uff01-\uff5e]/);
      }),
    );
  });

  test('narrowing keeps every position', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(narrow(text)).toHaveLength(text.length);
        expect(fold(narrow(text))).toBe(fold(text));
      }),
    );
  });

  test('one line holds no break, no double space and no ends, and folds to the same', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/\n| {2}|^ | $/);
        expect(oneLine(line)).toBe(line);
        expect(fold(line)).toBe(fold(text));
      }),
    );
  });
});

test.each([
  ['项  目', '项目'],
  ['２０２４\n年', '2024年'],
  ['出国（境）费', '出国(境)费'],
  ['“三公”经费', '“三公”经费'],
])('%j folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['二十、住房保障支出', '住房保障支出'],
  ['（二）项目支出', '项目支出'],
  ['(12)项目支出', '项目支出'],
  ['3.办公费', '办公费'],
  ['4、2024年预算', '2024年预算'],
  ['3.5万元', '3.5万元'],
  ['一般公共服务支出', '一般公共服务支出'],
  ['2024年', '2024年'],
])('%s without its ordinal is %s', (text, rest) => {
  expect(withoutOrdinal(fold(text))).toBe(rest);
});
