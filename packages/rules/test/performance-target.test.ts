import { type IndicatorTarget, parseTarget } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** One line a target: what is printed, and what it says. */
function says(target: IndicatorTarget): string {
  if (target.kind === 'quantity')
    return [`${target.operator} ${target.value}`, target.unit, target.remark && `(${target.remark})`]
      .filter(Boolean)
      .join(' ');
  if (target.kind === 'range') return `${target.low}..${target.high} ${target.unit}`;
  if (target.kind === 'yes-no') return target.asks ? 'yes or no?' : 'yes-no';
  return target.kind;
}

describe('target values', () => {
  test.each([
    ['≥95%', '≥ 95 %'],
    ['＞＝９５％', '≥ 95 %'],
    ['不低于 90%', '≥ 90 %'],
    ['100%', '= 100 %'],
    ['≤0.54万元', '≤ 0.54 万元'],
    ['≤5700元/人', '≤ 5700 元/人'],
    ['1,200元以内', '≤ 1200 元'],
    ['76个', '= 76 个'],
    ['≥500册', '≥ 500 册'],
    ['24小时内', '≤ 24 小时'],
    ['24个小时内', '≤ 24 小时'],
    ['3次以上', '≥ 3 次'],
    ['≥6年', '≥ 6 年'],
    ['≤10平均每条线路费用', '≤ 10 (平均每条线路费用)'],
    ['≤28一处每月1300、另一处1000', '≤ 28 (一处每月1300、另一处1000)'],
    ['3-5次', '3..5 次'],
    ['90%-95%', '90..95 %'],
    ['2024年12月底前', 'deadline'],
    ['12月31日前', 'deadline'],
    ['年底前', 'deadline'],
    ['2024年', 'deadline'],
    ['是否', 'yes or no?'],
    ['是/否', 'yes or no?'],
    ['是', 'yes-no'],
    ['定性', 'qualitative'],
    ['较上年提高', 'qualitative'],
    ['及时保障', 'qualitative'],
    ['', 'qualitative'],
  ])('%s is %s', (printed, meaning) => {
    expect(says(parseTarget(printed))).toBe(meaning);
  });

  test('an operator, a number and a unit are read back', () => {
    const operator = fc.constantFrom('≥', '≤', '>', '<');
    const value = fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
    const unit = fc.constantFrom('%', '万元', '元/人', '册', '次', '小时', '');
    fc.assert(
      fc.property(operator, value, unit, (o, v, u) => {
        expect(parseTarget(`${o}${v}${u}`)).toEqual({
          kind: 'quantity',
          operator: o,
          value: v,
          unit: u,
          remark: '',
        });
      }),
    );
  });

  test('any text is read without a fault', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => parseTarget(text) !== undefined));
  });
});
