import { describe, expect, test } from 'vitest';
import { checkWith } from '../src/engine/check.ts';
import { percentBase, percentZeroBase } from '../src/text/percent.ts';
import { disclosure } from './language.ts';

/** The rules that speak of one sentence. */
function rules(sentence: string): string[] {
  const document = disclosure(`section overall 二、部门预算安排的总体情况\ntext ${sentence}`);
  return checkWith([percentBase, percentZeroBase], document).findings.map(({ rule }) => rule);
}

const BASE = 'text.percent.base';
const ZERO = 'text.percent.zero-base';

describe('rates of change', () => {
  test.each([
    ['预算[预算|120.00万元]，[预算|增加20.00万元]，[预算|增长20%]。', []],
    ['预算[预算|80.00万元]，[预算|减少20.00万元]，[预算|下降20.00%]。', []],
    ['预算[预算|120.00万元]，[预算|增加20.00万元]，[预算|增长16.67%]。', [BASE]],
    ['预算[预算|120.00万元]，[预算|增加20.00万元]，[预算|下降20%]。', [BASE]],
    ['预算[预算|20.00万元]，[预算|增加20.00万元]，[预算|增长100%]。', [ZERO]],
    ['2023年执行数[执行数|60.13万元]，2024年预算[预算|25.77万元]，比上年[预算|减少57.14%]。', []],
    ['2023年执行数[执行数|348.52万元]，2024年预算[预算|352.67万元]，比上年[预算|增加0.53%]。', [BASE]],
    ['2023年执行数[执行数|0.00万元]，2024年预算[预算|25.00万元]，比上年[预算|增加100%]。', [ZERO]],
  ])('%s', (sentence, expected) => {
    expect(rules(sentence)).toEqual(expected);
  });
});
