import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { type Passage, passages, words } from '../text/prose.ts';
import { THREE } from './completion.ts';

const BASIS = '部门决算公开表样（“三公”经费支出决算情况说明）';

/** A count in prose: what it counts, how many, and what it must agree with. */
const COUNTS = [
  ['abroad', /团组(?:数)?(?:为)?(\d+)个/],
  ['vehicle-purchase', /购置(?:公务用车|车辆)?(?:数)?(?:为)?(\d+)辆/],
  ['reception', /接待(?!费)[^，。；\d]{0,12}?(\d+)批/],
] as const;

function* inSection(facts: Facts): Iterable<{ readonly passage: Passage; readonly text: string }> {
  if (facts.disclosure.document.kind !== 'final-accounts') return;
  for (const passage of passages(facts.disclosure))
    if (passage.section === 'final-three-public') yield { passage, text: fold(passage.text) };
}

/** Groups, vehicles and receptions go with money spent on them: none without, and money not without one. */
export const countsMoney: Rule = {
  id: 'final.counts.money',
  severity: 'warning',
  title: {
    zh: '团组数、购置车辆数、接待批次与相应支出同有同无',
    en: 'Groups, vehicles bought and receptions go with the money spent on them',
  },
  message: {
    zh: '文字写“{text}”，而{row}决算数为“{amount}”，有无不一致；请核对。',
    en: 'The text says “{text}”, but the accounts of {row} are “{amount}”: one is there without the other. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text } of inSection(facts)) {
      for (const [row, pattern] of COUNTS) {
        const match = pattern.exec(text);
        const ref = facts.ref(THREE, row, 'final');
        if (match === null || ref === undefined) continue;
        const cell = facts.cell(THREE, row, 'final');
        const money = cell?.kind === 'amount' && cell.fen > 0;
        yield {
          statement: {
            kind: 'holds',
            holds: money === Number(match[1]) > 0,
            cells: [ref, words(passage, 0, passage.text.length)],
          },
          words: { text: match[0], amount: ref.text || '空' },
          wordsEn: { amount: ref.text || 'blank' },
        };
      }
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 全年安排因公出国（境）团组2个、累计6人次。
           final-three-public-expenses
                  | budget | final
           abroad | 9.00   | 8.00`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 全年安排因公出国（境）团组0个、累计0人次。
           final-three-public-expenses
                  | budget | final
           abroad | 9.00   | 8.00`,
  },
};

const PAIRS = [
  [/(\d+)个(?:团组)?[、，,]?(?:累计|共)?(\d+)人/, '团组', '人次'],
  [/(\d+)批次?[、，,]?(?:累计|共)?(\d+)人/, '批次', '人次'],
] as const;

/** No fewer persons than groups or receptions. */
export const countsOrder: Rule = {
  id: 'final.counts.order',
  severity: 'warning',
  title: { zh: '人次不少于团组数、批次数', en: 'There are no fewer persons than groups or receptions' },
  message: {
    zh: '“{text}”：{many}少于{few}；请核对。',
    en: '“{text}”: fewer persons than groups or receptions. Check it.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { passage, text } of inSection(facts)) {
      for (const [pattern, few, many] of PAIRS) {
        const match = pattern.exec(text);
        if (match === null) continue;
        yield {
          statement: {
            kind: 'holds',
            holds: Number(match[2]) >= Number(match[1]),
            cells: [words(passage, 0, passage.text.length)],
          },
          words: { text: match[0], few, many },
        };
      }
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 国内公务接待12批次、80人次。`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 国内公务接待80批次、12人次。`,
  },
};
