import { FORMS } from '@mingzhang/forms';
import { fold, type Table } from '@mingzhang/model';
import type { Facts } from '../engine/facts.ts';
import type { Rule } from '../engine/rule.ts';
import { present } from './lost.ts';

const NOTHING =
  /空表|(?:无|没有|未安排|不涉及).{0,40}(?:数据|预算|支出|收入|拨款|经费|采购|安排|情况|内容)|无此项|无数据/;
const BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';

const FIGURE = /^[-−]?(?=.*[1-9])[\d,]+(?:\.\d+)?%?$/;

/** Whether a table prints no figure other than nought. */
function isEmpty(table: Table): boolean {
  return table.rows.every(({ cells }) =>
    Object.entries(cells).every(([measure, { text }]) => measure.includes('code') || !FIGURE.test(text)),
  );
}

function* amountTables(facts: Facts): Iterable<{ table: Table; fund: readonly string[] }> {
  for (const form of FORMS) {
    if (!form.measures.some(({ kind }) => kind === 'amount')) continue;
    for (const table of facts.tables(form.id)) yield { table, fund: form.emptyNote ?? [] };
  }
}

function denies(table: Table): readonly { readonly text: string; readonly folded: string }[] {
  return table.notes
    .map(({ text }) => ({ text, folded: fold(text) }))
    .filter(({ folded }) => NOTHING.test(folded));
}

/** A table without data has a note that says why. */
export const emptyTableNote: Rule = {
  id: 'form.table.empty-note',
  severity: 'warning',
  title: { zh: '空表应注明没有数据的原因', en: 'An empty table has a note that says why' },
  message: {
    zh: '《{table}》没有数据，也没有说明；请在表下注明，如“本部门无此项预算，空表列示”。',
    en: 'Table “{table}” holds no data and no note. Say below it why it is empty.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { table } of amountTables(facts)) {
      const holds = !isEmpty(table) || denies(table).length > 0;
      yield {
        statement: present(facts, holds, [facts.titleRef(table)]),
        words: { table: table.title },
      };
    }
  },
  examples: {
    pass: `government-fund-expenditure
           note 注：本部门无政府性基金预算拨款，空表列示。`,
    fail: 'government-fund-expenditure',
  },
};

/** A note that a table is empty stands under an empty table and names its own fund. */
export const noteFits: Rule = {
  id: 'form.table.note-fits',
  severity: 'warning',
  title: {
    zh: '“空表”说明只用于空表，且写的是本表的资金',
    en: 'A note of emptiness stands under an empty table and names its own fund',
  },
  message: {
    zh: '《{table}》下的说明“{note}”与表不符：{fault}。',
    en: 'The note “{note}” does not fit table “{table}”: {fault}.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { table, fund } of amountTables(facts)) {
      for (const { text, folded } of denies(table)) {
        const filled = !isEmpty(table) && /空表|故?本表|无数据/.test(folded);
        const other = isEmpty(table) && fund.length > 0 && !fund.some((word) => folded.includes(fold(word)));
        yield {
          statement: { kind: 'holds', holds: !filled && !other, cells: [facts.titleRef(table)] },
          words: { table: table.title, note: text, fault: filled ? '表中有数据' : '写的不是本表的资金' },
          wordsEn: { fault: filled ? 'the table holds data' : 'it names another fund' },
        };
      }
    }
  },
  examples: {
    pass: `government-fund-expenditure
           note 注：本部门无政府性基金预算拨款，空表列示。`,
    fail: `government-fund-expenditure
           note 注：本部门无国有资本经营预算拨款，空表列示。`,
  },
};

/** Each table of amounts prints its unit. */
export const tableUnit: Rule = {
  id: 'form.table.unit',
  severity: 'warning',
  title: { zh: '每张金额表都标明金额单位', en: 'Each table of amounts prints its unit' },
  message: {
    zh: '《{table}》没有“单位：元/万元”字样，金额大小无从判断；请补上。',
    en: 'Table “{table}” prints no unit, so its amounts cannot be judged. Add 单位.',
  },
  basis: BASIS,
  *statements(facts) {
    for (const { table } of amountTables(facts)) {
      yield {
        statement: { kind: 'holds', holds: table.unit !== null, cells: [facts.titleRef(table)] },
        words: { table: table.title },
      };
    }
  },
  examples: {
    pass: 'expenditure-summary 万元',
    fail: 'expenditure-summary nounit',
  },
};
