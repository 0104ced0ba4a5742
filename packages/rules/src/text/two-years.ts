import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Figure, figures, ofThisYear } from './figures.ts';

const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';
const NEAR = 24;

/** Amounts of last year and of this year said one after the other in a sentence, and what is said of them next. */
interface TwoYears {
  readonly last: Figure;
  readonly now: Figure;
  readonly next: Figure;
}

function* twoYears(facts: Facts): Iterable<TwoYears> {
  for (const said of figures(facts.disclosure).values()) {
    for (const [index, next] of said.entries()) {
      if (next.claim.kind !== 'delta' || next.claim.fen === undefined) continue;
      const amounts = said
        .slice(0, index)
        .filter(({ claim }) => claim.kind === 'amount' && claim.sentence.text === next.claim.sentence.text);
      const [last, now] = amounts.slice(-2);
      if (last === undefined || now === undefined) continue;
      if (next.claim.direction !== 'flat' && next.start - now.end > NEAR) continue;
      if (ofThisYear(last.claim, facts.year) || !ofThisYear(now.claim, facts.year)) continue;
      yield { last, now, next };
    }
  }
}

/** A change said after the amounts of two years is their difference; 持平 says that there is none. */
export const deltaYears: Rule = {
  id: 'text.delta.years',
  severity: 'warning',
  title: {
    zh: '同一句中两年金额之差等于所写增减额，写“持平”的两年相等',
    en: 'A change said after the amounts of two years is their difference, and 持平 that they are equal',
  },
  message: {
    zh: '上年{last}、本年{now}，文字写{said}；请核对金额和增减额。',
    en: 'Last year {last}, this year {now}, yet the text says {said}. Check amounts and change.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { last, now, next } of twoYears(facts)) {
      const { direction, fen = 0, text } = next.claim;
      const change = (now.claim.fen ?? 0) - (last.claim.fen ?? 0);
      const slack = direction === 'flat' ? 0 : ((last.claim.step ?? 0) + (now.claim.step ?? 0)) / 2;
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(change - fen) <= slack,
          cells: [next, now, last].map(({ claim }) => facts.claimRef(claim)),
        },
        words: {
          last: last.claim.text,
          now: now.claim.text,
          said: direction === 'flat' ? text : `${direction === 'decrease' ? '减少' : '增加'}${text}`,
        },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2023年预算执行数为[执行数|15.00万元]，2024年预算[支出预算|20.00万元]，比上年[支出预算|增加5.00万元]，因人员增加。`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2023年预算执行数为[执行数|15.00万元]，2024年预算[支出预算|20.00万元]，比上年[支出预算|减少5.00万元]，因人员增加。`,
  },
};
