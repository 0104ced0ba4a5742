import type { Words } from '@mingzhang/forms';
import type { Cause, CellChange, CellRef } from '@mingzhang/model';
import { EXPLANATION, type Facts } from '../engine/facts.ts';
import { formName, measureName, rowName } from '../engine/names.ts';

const CAUSES: Readonly<Record<Cause, Words>> = {
  swap: { zh: '相邻两位数字颠倒', en: 'two neighbouring digits changed places' },
  digit: { zh: '一位数字有误', en: 'one digit is wrong' },
  length: { zh: '多或少了一位数字', en: 'one digit too many or too few' },
  point: { zh: '小数点错位', en: 'the decimal point is misplaced' },
  unit: { zh: '元与万元混用', en: '元 and 万元 are mixed up' },
  sign: { zh: '增减方向或正负号相反', en: 'the sign or the word 增加/减少 is the wrong way round' },
  blank: { zh: '金额漏填', en: 'the amount was left out' },
  extra: { zh: '此处不应有金额', en: 'no amount belongs here' },
  copied: { zh: '误填了相邻单元格的金额', en: "a neighbouring cell's amount was entered" },
  shifted: { zh: '金额错填在相邻的行或列', en: 'the amounts stand in one another’s cells' },
  row: { zh: '漏了整行', en: 'a whole row is missing' },
  other: { zh: '金额有误', en: 'the amount is wrong' },
};

const MOST_NAMED = 3;

/** A cause in words. */
function causeWords(cause: Cause): Words {
  return CAUSES[cause];
}

/** A cell by its names: table, row and column as people call them, or the subject in the explanation. */
export function cellWords(facts: Facts, cell: CellRef): Words {
  const form = formName(cell.form);
  const measure = measureName(cell);
  if (cell.form === EXPLANATION) {
    const section = facts.section(cell.row)?.title;
    const of = section === undefined ? form : { zh: section, en: section };
    return { zh: `${of.zh}“${measure.zh}”`, en: `${of.en}, “${measure.en}”` };
  }
  const row = rowName(facts, cell);
  return { zh: `《${form.zh}》${row.zh}“${measure.zh}”`, en: `${form.en}, ${row.en}, “${measure.en}”` };
}

/** What a repair says: where, what is printed, what it would be, why, and what that settles. */
export function repairWords(
  facts: Facts,
  change: CellChange,
  cause: Cause,
  along: readonly CellChange[],
  settles: number,
): Words {
  if (cause === 'row') return lostRowWords(facts, change, settles);
  const cell = cellWords(facts, change.cell);
  const why = causeWords(cause);
  const printed =
    change.cell.text === '' ? { zh: '空白', en: 'blank' } : { zh: change.cell.text, en: change.cell.text };
  const more = along.slice(0, MOST_NAMED).map(({ cell: other, text }) => {
    const name = cellWords(facts, other);
    const from = other.text === '' ? '—' : other.text;
    return { zh: `${name.zh} ${from}→${text}`, en: `${name.en} ${from} → ${text}` };
  });
  const rest = along.length - more.length;
  const all = rest === 0 ? more : [...more, { zh: `另 ${rest} 格`, en: `${rest} more cells` }];
  const zhMore = all.length === 0 ? '' : `，连同${all.map(({ zh }) => zh).join('、')}`;
  const enMore = all.length === 0 ? '' : `, along with ${all.map(({ en }) => en).join('; ')}`;
  return {
    zh: `${cell.zh}印为 ${printed.zh}，疑应为 ${change.text}（${why.zh}）${zhMore}；改后 ${settles} 处不符消除`,
    en: `${cell.en} prints ${printed.en} and is likely ${change.text} (${why.en})${enMore}; that settles ${settles} findings`,
  };
}

function lostRowWords(facts: Facts, { cell, text }: CellChange, settles: number): Words {
  const form = formName(cell.form);
  const name = facts.disclosure.tables.map((table) => facts.rowIn(table, cell.row)?.name).find(Boolean) ?? '';
  return {
    zh: `《${form.zh}》疑漏 ${cell.row}${name} 一行，金额 ${text}；补上后 ${settles} 处不符消除`,
    en: `${form.en} seems to have lost the row ${cell.row} ${name} of ${text}; with it ${settles} findings are settled`,
  };
}
