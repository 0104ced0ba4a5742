import type { Words } from '@mingzhang/forms';
import { oneLine } from '@mingzhang/model';

export function amountProblem(printed: string): Words {
  const shown = oneLine(printed).slice(0, 20);
  if (shown === '') return { zh: '没有填写金额。', en: 'The amount is missing.' };
  return {
    zh: `金额“${shown}”无法读取：应为数字，最多精确到分。`,
    en: `“${shown}” is no amount: a number is needed, exact to the fen at most.`,
  };
}

export function finerThanFen(held: string, shown: string): Words {
  return {
    zh: `单元格中是 ${held.slice(0, 20)}，比分还细，按显示的 ${shown} 导入。`,
    en: `The cell holds ${held.slice(0, 20)}, finer than a fen; ${shown}, as it shows, was taken.`,
  };
}

export function repeated(first: string): Words {
  return {
    zh: `与 ${first} 完全相同，请核对是否重复。`,
    en: `The same as ${first} in all. Please check that it is not one line twice.`,
  };
}

export const MERGED: Words = {
  zh: '金额单元格是跨行合并的，不能确定属于哪一行。请取消合并后分别填写。',
  en: 'The amount is merged over several rows, so it cannot be told whose it is. Part the cells.',
};

export const NO_UNITS: Words = {
  zh: '本部门还没有单位。请管理员先在“机构”中建立单位。',
  en: 'The department has no units yet. The administrator makes them under organisation first.',
};

export const UNIT_MISSING: Words = { zh: '没有填写单位。', en: 'The unit is missing.' };

export const NO_UNIT_COLUMN: Words = {
  zh: '表中没有“单位”一列，而本部门有几个单位。请加上这一列。',
  en: 'The list has no column for the unit, and the department has several. Add it.',
};
