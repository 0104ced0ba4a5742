import { type Claim, FEN_PER, formatFen, type MoneyUnit } from '@mingzhang/model';
import type { Rule } from '../engine/rule.ts';
import { bothYears, lastYear } from './beside.ts';

const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';
const OF_ANOTHER = /执行数|决算|调整预算/;

function printed(fen: number, { unit }: Claim): string {
  const known: MoneyUnit = unit in FEN_PER ? (unit as MoneyUnit) : '万元';
  return `${formatFen(fen, known)}${known}`;
}

function wayOf(change: number): string {
  return change === 0 ? '持平' : change > 0 ? '增加' : '减少';
}

/** A stated change is this year's amount less last year's, as the two documents print them. */
export const deltaRecomputed: Rule = {
  id: 'year.delta.recomputed',
  severity: 'warning',
  title: {
    zh: '文字中的增减额等于本年与上年两份文件同一单元格之差',
    en: 'A stated change is the difference of the same cell in the documents of two years',
  },
  message: {
    zh: '“{subject}”写为{direction}{text}；上年文件为 {last}、本年为 {now}，应为{expected}。',
    en: '“{subject}” is said to change by {direction}{text}; last year’s document prints {last}, this one {now}: it should be {expected}.',
  },
  basis: BASIS,
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined) return;
    const accounts = facts.disclosure.document.kind === 'final-accounts';
    for (const claim of facts.claims) {
      if (claim.kind !== 'delta' || claim.fen === undefined || claim.binding === undefined) continue;
      if (!accounts && OF_ANOTHER.test(claim.sentence.text)) continue;
      const cells = bothYears(facts, before, claim.binding);
      if (cells === undefined) continue;
      const change = cells.now - cells.last;
      const slack = cells.step + (claim.step ?? 0) / 2;
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(claim.fen - change) <= slack,
          cells: [facts.claimRef(claim)],
        },
        words: {
          subject: claim.subject,
          text: claim.direction === 'flat' ? '持平' : claim.text,
          direction: claim.direction === 'flat' ? '' : wayOf(claim.fen),
          last: printed(cells.last, claim),
          now: printed(cells.now, claim),
          expected: change === 0 ? '持平' : wayOf(change) + printed(Math.abs(change), claim),
        },
      };
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 公务接待费比2023年[公务接待费|减少0.30万元|three-public-expenses/reception/total]，因压减。
           three-public-expenses
                     | total
           reception | 1.20
           previous
           document budget department 2023 区委办
           three-public-expenses
                     | total
           reception | 1.50`,
    fail: `section three-public 四、“三公”经费预算情况
           text 公务接待费比2023年[公务接待费|减少0.30万元|three-public-expenses/reception/total]，因压减。
           three-public-expenses
                     | total
           reception | 1.20
           previous
           document budget department 2023 区委办
           three-public-expenses
                     | total
           reception | 2.00`,
  },
};

/** What the text says of last year is what last year's document prints. */
export const amountPrevious: Rule = {
  id: 'year.amount.previous',
  severity: 'warning',
  title: {
    zh: '文字中的上年预算数与上年文件一致',
    en: "What the text says of last year is what last year's document prints",
  },
  message: {
    zh: '文字写上年“{subject}”为{text}，上年文件为 {last}；请核对。',
    en: 'The text gives {text} for last year’s “{subject}”, last year’s document prints {last}. Check it.',
  },
  basis: BASIS,
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined || facts.year === null) return;
    const lastYearWords = new RegExp(`(?:${facts.year - 1}年|上年|去年)(?!末)[^，,。；;]{0,16}$`);
    for (const claim of facts.claims) {
      if (claim.kind !== 'amount' || claim.fen === undefined || claim.binding === undefined) continue;
      const start = claim.sentence.text.indexOf(claim.text);
      const words = claim.sentence.text.slice(Math.max(0, start - 30), start);
      if (!lastYearWords.test(words) || OF_ANOTHER.test(words) || /结转|结余/.test(words)) continue;
      const cells = bothYears(facts, before, claim.binding);
      if (cells === undefined) continue;
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(claim.fen - cells.last) <= (cells.step > 1 ? 0 : 0.5) + (claim.step ?? 0) / 2,
          cells: [facts.claimRef(claim)],
        },
        words: { subject: claim.subject, text: claim.text, last: printed(cells.last, claim) },
      };
    }
  },
  examples: {
    pass: `section overall 二、部门预算安排的总体情况
           text 2023年预算安排[支出预算|9.00万元|expenditure-summary/total/total]。
           expenditure-summary
                 | total
           total | 10.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                 | total
           total | 9.00`,
    fail: `section overall 二、部门预算安排的总体情况
           text 2023年预算安排[支出预算|8.00万元|expenditure-summary/total/total]。
           expenditure-summary
                 | total
           total | 10.00
           previous
           document budget department 2023 区委办
           expenditure-summary
                 | total
           total | 9.00`,
  },
};

/** A stated rate is the change over last year's amount, as the two documents print them. */
export const rateRecomputed: Rule = {
  id: 'year.rate.recomputed',
  severity: 'warning',
  title: {
    zh: '文字中的增减百分比由两份文件同一单元格推算得出',
    en: 'A stated rate follows from the same cell in the documents of two years',
  },
  message: {
    zh: '“{subject}”写为{text}；上年文件为 {last}、本年为 {now}，应为{expected}。',
    en: '“{subject}” is said to change by {text}; last year’s document prints {last}, this one {now}: it should be {expected}.',
  },
  basis: BASIS,
  needs: 'previous',
  *statements(facts) {
    const before = lastYear(facts);
    if (before === undefined) return;
    const accounts = facts.disclosure.document.kind === 'final-accounts';
    for (const claim of facts.claims) {
      const { binding, direction, value } = claim;
      if (claim.kind !== 'percent' || binding === undefined || value === undefined) continue;
      if (direction === undefined || direction === 'flat') continue;
      if (!accounts && OF_ANOTHER.test(claim.sentence.text)) continue;
      const cells = bothYears(facts, before, binding);
      if (cells === undefined || cells.last <= 0) continue;
      const expected = ((cells.now - cells.last) / cells.last) * 100;
      const stated = direction === 'decrease' ? -Math.abs(value) : Math.abs(value);
      const decimals = /\.(\d+)/.exec(claim.text)?.[1]?.length ?? 0;
      const moved = (cells.step / cells.last) * 100 * (1 + Math.abs(expected) / 100);
      yield {
        statement: {
          kind: 'holds',
          holds: Math.abs(stated - expected) <= 0.5 * 10 ** -decimals + moved + 1e-9,
          cells: [facts.claimRef(claim)],
        },
        words: {
          subject: claim.subject,
          text: (direction === 'decrease' ? '减少' : '增加') + claim.text,
          last: printed(cells.last, claim),
          now: printed(cells.now, claim),
          expected: `${wayOf(expected)}${Math.abs(expected).toFixed(2)}%`,
        },
      };
    }
  },
  examples: {
    pass: `section three-public 四、“三公”经费预算情况
           text 公务接待费比2023年[公务接待费|下降20%|three-public-expenses/reception/total]，因压减。
           three-public-expenses
                     | total
           reception | 1.20
           previous
           document budget department 2023 区委办
           three-public-expenses
                     | total
           reception | 1.50`,
    fail: `section three-public 四、“三公”经费预算情况
           text 公务接待费比2023年[公务接待费|下降30%|three-public-expenses/reception/total]，因压减。
           three-public-expenses
                     | total
           reception | 1.20
           previous
           document budget department 2023 区委办
           three-public-expenses
                     | total
           reception | 1.50`,
  },
};
