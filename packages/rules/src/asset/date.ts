import { type CellRef, fold } from '@mingzhang/model';
import { EXPLANATION, type Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { passages, words } from '../text/prose.ts';

const ASSETS = 'fixed-assets';
const DATE = /(?:截[止至]到?|时点|基准日)(?:时间|日期|日)?[:：]?(\d{4})[年.\-/](\d{1,2})[月.\-/]?(\d{1,2})?/;

interface Dated {
  readonly text: string;
  readonly year: number;
  /** Month and day as `12-31`; without a day the month alone. */
  readonly day: string;
  readonly cell: CellRef;
}

/** Every date that the assets are stated at: above the table, in it, and in the text. */
function* dates(facts: Facts): Iterable<Dated> {
  for (const table of facts.tables(ASSETS)) {
    const printed = [
      ...table.grids.flatMap(({ rows }) => rows.flat()),
      ...table.notes,
      { text: table.title, place: table.titlePlace },
    ];
    for (const { text, place } of printed) {
      const match = text.length < 80 ? DATE.exec(fold(text)) : null;
      if (match !== null)
        yield {
          text: match[0],
          year: Number(match[1]),
          day: dayOf(match),
          cell: { form: ASSETS, row: '', measure: 'date', text: match[0], place },
        };
    }
  }
  for (const passage of passages(facts.disclosure)) {
    const match = passage.text.includes('截') ? DATE.exec(passage.text) : null;
    if (match === null) continue;
    const said = passage.text.slice(match.index, match.index + 80);
    if (passage.section !== 'assets' && !/资产|车辆|房屋/.test(said)) continue;
    const cell = words(passage, match.index, match[0].length);
    yield { text: match[0], year: Number(match[1]), day: dayOf(match), cell: { ...cell, form: EXPLANATION } };
  }
}

/** Assets are stated at a date of the year before the budget, or of the year of the accounts. */
export const assetDate: Rule = {
  id: 'asset.date.previous',
  severity: 'warning',
  title: {
    zh: '资产占用情况的截止日期：预算为上年末，决算为当年末',
    en: 'Assets are stated at the end of the year before the budget, or of the year of the accounts',
  },
  message: {
    zh: '资产情况写为“{text}”，{year} 年{kind}应以 {expected} 年的日期为准；请核对。',
    en: 'The assets are stated at “{text}”; for the {kind} of {year} it should be a date of {expected}. Check it.',
  },
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  *statements(facts) {
    const { kind } = facts.disclosure.document;
    if (facts.year === null || kind === 'unknown') return;
    const expected = kind === 'budget' ? facts.year - 1 : facts.year;
    for (const { text, year, cell } of dates(facts)) {
      yield {
        statement: { kind: 'holds', holds: year === expected, cells: [cell] },
        words: {
          text,
          year: String(facts.year),
          expected: String(expected),
          kind: kind === 'budget' ? '预算' : '决算',
        },
        wordsEn: { kind: kind === 'budget' ? 'budget' : 'accounts' },
      };
    }
  },
  examples: {
    pass: `section assets 九、国有资产信息
           text 截至2023年12月31日，固定资产总额[固定资产总额|507.60万元]。`,
    fail: `section assets 九、国有资产信息
           text 截至2022年12月31日，固定资产总额[固定资产总额|507.60万元]。`,
  },
};

function dayOf([, , month, day]: RegExpExecArray): string {
  return [month, day].filter((part) => part !== undefined).join('-');
}

/** Accounts state assets at the last day of the year. */
export const assetYearEnd: Rule = {
  id: 'asset.date.year-end',
  severity: 'warning',
  title: { zh: '决算的资产情况以 12 月 31 日为准', en: 'Accounts state assets at 31 December' },
  message: {
    zh: '资产情况写为“{text}”，决算应以 12 月 31 日为准；请核对。',
    en: 'The assets are stated at “{text}”; accounts state them at 31 December. Check it.',
  },
  basis: '部门决算公开表样（国有资产占有使用情况）',
  *statements(facts) {
    if (facts.disclosure.document.kind !== 'final-accounts') return;
    for (const { text, day, cell } of dates(facts)) {
      yield {
        statement: { kind: 'holds', holds: day === '12-31' || day === '12', cells: [cell] },
        words: { text },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 截至2024年12月31日，共有车辆0辆。`,
    fail: `document final-accounts department 2024
           section other 十一、其他重要事项的情况说明
           text 截至2024年11月30日，共有车辆0辆。`,
  },
};
