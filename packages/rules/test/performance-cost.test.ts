import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { costBudget } from '../src/performance/cost.ts';
import { disclosure } from './language.ts';

/** A project of a budget with quantities and cost ceilings `name target`. */
function reported(budget: string, quantities: readonly string[], costs: readonly string[]): number {
  const indicator = (kind: string) => (pair: string) => {
    const [name, target] = pair.split(' ');
    return `indicator 产出指标 | ${kind}指标 | ${name} | ${name} | ${target} | 计划`;
  };
  const document = disclosure(
    [
      'project 13030424P00889311056D 值班补助',
      `budget ${budget} | fiscal ${budget}`,
      ...quantities.map(indicator('数量')),
      ...costs.map(indicator('成本')),
    ].join('\n'),
  );
  return checkWith([costBudget], document).findings.length;
}

describe('cost ceilings against the budget', () => {
  test('times the number they are for', () => {
    expect(reported('2.70', ['值班人数 5人'], ['人均补助 ≤0.54万元'])).toBe(0);
    expect(reported('2.70', ['值班人数 6人'], ['人均补助 ≤0.54万元'])).toBe(1);
    expect(reported('1.14', ['人数 2人'], ['经费 ≤5700元/人'])).toBe(0);
    expect(reported('1.13', ['人数 2人'], ['经费 ≤5700元/人'])).toBe(1);
  });
  test('added up', () => {
    expect(reported('65.80', [], ['宣传成本 ≤30万元', '调研成本 ≤30万元', '会议成本 ≤5.8万元'])).toBe(0);
    expect(reported('65.80', [], ['宣传成本 ≤30万元', '调研成本 ≤30万元', '会议成本 ≤8.5万元'])).toBe(1);
  });
  test('two numbers of one unit say nothing sure', () => {
    expect(reported('2.70', ['值班人数 6人', '服务人数 9人'], ['人均补助 ≤0.54万元'])).toBe(0);
  });
  test('shares and bare numbers are no money', () => {
    expect(reported('2.70', [], ['成本控制率 ≤100%', '平均线路成本 ≤10'])).toBe(0);
  });
});
