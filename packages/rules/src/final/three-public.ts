import { fold } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { spent } from '../text/spent.ts';
import { THREE } from './completion.ts';

const SECTION = 'final-three-public';
const BASIS = '部门决算公开表样（“三公”经费支出决算情况说明）';

/** The budget said of the three public expenses is the table's. */
export const threePublicBudget: Rule = {
  id: 'final.three-public.budget',
  severity: 'warning',
  title: {
    zh: '文字中“三公”经费年初预算与决算表预算数一致',
    en: 'The budget said of the three public expenses is that of the table',
  },
  message: {
    zh: '文字写“三公”经费年初预算{text}，决算表预算数为 {expected} {unit}，相差 {difference}；请核对。',
    en: 'The text budgets {text} for the three public expenses, the table {expected} {unit}: {difference} apart. Check them.',
  },
  basis: BASIS,
  *statements(facts) {
    const table = facts.table(THREE);
    const right = facts.term(THREE, 'three-public', 'budget');
    const pair = [...spent(facts)].find(({ passage }) => passage.section === SECTION);
    if (table === undefined || right === undefined || pair === undefined) return;
    yield {
      statement: { kind: 'equal', left: facts.claimTerm(pair.budget.claim, table), right },
      words: { text: pair.budget.claim.text },
    };
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text “三公”经费年初预算为[“三公”经费年初预算|2.00万元]，支出决算为[支出决算|1.50万元]，原因：压减。
           final-three-public-expenses
                        | budget | final
           three-public | 2.00   | 1.50`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text “三公”经费年初预算为[“三公”经费年初预算|3.00万元]，支出决算为[支出决算|1.50万元]，原因：压减。
           final-three-public-expenses
                        | budget | final
           three-public | 2.00   | 1.50`,
  },
};

const ROWS = ['three-public', 'abroad', 'vehicles', 'vehicle-purchase', 'vehicle-operation', 'reception'];

function spentOn(facts: Facts, row: string, measure = 'final'): number {
  const cell = facts.cell(THREE, row, measure);
  return cell?.kind === 'amount' ? cell.fen : 0;
}

/** More spent than budgeted on any of the three public expenses needs a reason. */
export const threePublicOver: Rule = {
  id: 'final.three-public.over',
  severity: 'warning',
  title: {
    zh: '“三公”经费决算数大于预算数的说明原因',
    en: 'More spent than budgeted on the three public expenses needs a reason',
  },
  message: {
    zh: '{row}决算 {final} 大于预算 {budget}，“三公”经费说明没有写原因；请补充。',
    en: 'On {row} {final} was spent against a budget of {budget}, and the explanation gives no reason. Add it.',
  },
  basis: BASIS,
  *statements(facts) {
    const text = facts
      .section(SECTION)
      ?.paragraphs.map((paragraph) => paragraph.text)
      .join('');
    if (text === undefined) return;
    for (const row of ROWS) {
      const cells = ['final', 'budget'].flatMap((measure) => facts.ref(THREE, row, measure) ?? []);
      if (cells.length < 2) continue;
      const over = spentOn(facts, row) > spentOn(facts, row, 'budget');
      yield {
        statement: { kind: 'holds', holds: !over || /原因|由于|因为/.test(text), cells },
        words: { final: cells[0]?.text ?? '', budget: cells[1]?.text || '0' },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 公务接待费1.50万元。主要原因：召开现场会。
           final-three-public-expenses
                     | budget | final
           reception | 1.00   | 1.50`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 公务接待费1.50万元。
           final-three-public-expenses
                     | budget | final
           reception | 1.00   | 1.50`,
  },
};

const COUNTED = [
  ['abroad', /团组/, '因公出国（境）团组数和人数', 'groups and persons that travelled abroad'],
  [
    'vehicle-purchase',
    /购置[^。；]{0,30}\d+\s*辆|\d+\s*辆[^。；]{0,12}购置/,
    '公务用车购置数',
    'vehicles bought',
  ],
  ['vehicle-operation', /保有量/, '公务用车保有量', 'vehicles held'],
  ['reception', /批次|\d+\s*批/, '国内公务接待批次和人数', 'receptions and persons received'],
] as const;

/** Money for travel, vehicles and receptions is explained with their numbers. */
export const threePublicCounts: Rule = {
  id: 'final.three-public.counts',
  severity: 'warning',
  title: {
    zh: '有“三公”经费支出的，写明团组、人数、车辆数、接待批次',
    en: 'The three public expenses are explained with groups, persons, vehicles and receptions',
  },
  message: {
    zh: '{row}有支出 {amount}，但说明没有写{what}；请补充。',
    en: '{amount} was spent on {row}, but the explanation does not state the {what}. Add it.',
  },
  basis: BASIS,
  *statements(facts) {
    const paragraphs = facts.section(SECTION)?.paragraphs;
    if (paragraphs === undefined) return;
    const text = fold(paragraphs.map((paragraph) => paragraph.text).join(''));
    for (const [row, word, what, whatEn] of COUNTED) {
      const cell = facts.ref(THREE, row, 'final');
      if (cell === undefined || spentOn(facts, row) <= 0) continue;
      yield {
        statement: { kind: 'holds', holds: word.test(text), cells: [cell] },
        words: { what, amount: cell.text },
        wordsEn: { what: whatEn },
      };
    }
  },
  examples: {
    pass: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 国内公务接待12批次、80人次。
           final-three-public-expenses
                     | budget | final
           reception | 2.00   | 1.50`,
    fail: `document final-accounts department 2024
           section final-three-public 七、“三公”经费支出决算情况说明
           text 公务接待费1.50万元，用于来访接待。
           final-three-public-expenses
                     | budget | final
           reception | 2.00   | 1.50`,
  },
};
