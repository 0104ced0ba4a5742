import type { CellRef } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Rate, rates } from './rates.ts';

const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';

/** A rate of change is the change over last year's amount, and goes the way the change goes. */
export const percentBase: Rule = {
  id: 'text.percent.base',
  severity: 'warning',
  title: {
    zh: '增减百分比可由两年金额推算得出，方向一致',
    en: 'A rate of change follows from the amounts of the two years, and goes their way',
  },
  message: {
    zh: '由{amounts}推算，应为{expected}，文字写为{direction}{rate}；请核对金额、百分比和“增加/减少”。',
    en: 'From {amounts} it should be {expected}, but the text says {direction}{rate}. Check amounts, rate and the word 增加 or 减少.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const found of rates(facts)) {
      const [way] = found.ways;
      if (way === undefined || way.base <= 0) continue;
      const rate = (way.change / way.base) * 100;
      yield {
        statement: {
          kind: 'holds',
          holds: found.ways.some((one) => fits(found.rate.claim, one)),
          cells: cells(facts, found),
        },
        words: {
          ...wordsOf(found),
          direction: found.rate.claim.direction === 'decrease' ? '减少' : '增加',
          expected: `${rate < 0 ? '减少' : '增加'}${Math.abs(rate).toFixed(2)}%`,
        },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年预算[支出预算|120.00万元]，比上年[支出预算|增加20.00万元]，[支出预算|增长20%]，因人员增加。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2024年预算[支出预算|120.00万元]，比上年[支出预算|增加20.00万元]，[支出预算|增长25%]，因人员增加。`,
  },
};

/** Half a printing step of the rate, and what half a step of change and of base can move it by. */
function fits({ text, value = 0, direction }: Rate['rate']['claim'], way: Rate['ways'][number]): boolean {
  if (way.base <= 0) return false;
  const rate = (way.change / way.base) * 100;
  const stated = direction === 'decrease' ? -Math.abs(value) : Math.abs(value);
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const moved = (way.step / 2 / way.base) * 100 * (1 + Math.abs(rate) / 50);
  return Math.abs(stated - rate) <= 0.5 * 10 ** -decimals + moved + 1e-9;
}

/** Nothing grows from nought by a percentage. */
export const percentZeroBase: Rule = {
  id: 'text.percent.zero-base',
  severity: 'warning',
  title: { zh: '上年为零时不计算增减百分比', en: 'There is no rate of change from a base of nought' },
  message: {
    zh: '由{amounts}看，上年为零，不存在增减幅度，请删去“{rate}”。',
    en: 'From {amounts}, last year was nought: there is no rate of change. Remove “{rate}”.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const found of rates(facts)) {
      yield {
        statement: { kind: 'holds', holds: found.ways[0]?.base !== 0, cells: cells(facts, found) },
        words: wordsOf(found),
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2024年预算[支出预算|120.00万元]，比上年[支出预算|增加20.00万元]，[支出预算|增长20%]，因人员增加。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2023年执行数为[执行数|0.00万元]，2024年预算[支出预算|25.00万元]，[支出预算|增长100%]，因新增项目。`,
  },
};

function cells(facts: Facts, { rate, from }: Rate): CellRef[] {
  return [rate, ...from].map(({ claim }) => facts.claimRef(claim));
}

function wordsOf({ rate, from }: Rate): Record<string, string> {
  const said = from.map(({ claim }) => {
    if (claim.kind !== 'delta') return claim.text;
    return `${claim.direction === 'decrease' ? '减少' : '增加'}${claim.text}`;
  });
  return { rate: rate.claim.text, amounts: said.join('、') };
}
