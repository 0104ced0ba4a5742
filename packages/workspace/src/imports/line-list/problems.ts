import { oneLine } from '@mingzhang/model';
import type { Said } from '../plan.ts';

export function amountProblem(printed: string): Said {
  const shown = oneLine(printed).slice(0, 20);
  if (shown === '') return { zh: '没有填写金额。', en: 'The amount is missing.' };
  return {
    zh: `金额“${shown}”无法读取：应为数字，最多精确到分。`,
    en: `“${shown}” is no amount: a number is needed, exact to the fen at most.`,
  };
}

export function finerThanFen(held: string, shown: string): Said {
  return {
    zh: `单元格中是 ${held.slice(0, 20)}，比分还细，按显示的 ${shown} 导入。`,
    en: `The cell holds ${held.slice(0, 20)}, finer than a fen; ${shown}, as it shows, was taken.`,
  };
}

export const FORMULA: Said = {
  zh: '有以“=”或“@”开头的内容，像公式，没有导入。请改成它的值。',
  en: 'Text that begins with “=” or “@” looks like a formula and was not taken. Put its value.',
};

export const MERGED: Said = {
  zh: '金额单元格是跨行合并的，不能确定属于哪一行。请取消合并后分别填写。',
  en: 'The amount is merged over several rows, so it cannot be told whose it is. Part the cells.',
};

export const NO_UNITS: Said = {
  zh: '本部门还没有单位。请管理员先在“机构”中建立单位。',
  en: 'The department has no units yet. The administrator makes them under organisation first.',
};

export const UNIT_MISSING: Said = { zh: '没有填写单位。', en: 'The unit is missing.' };

export const NO_UNIT_COLUMN: Said = {
  zh: '表中没有“单位”一列，而本部门有几个单位。请加上这一列。',
  en: 'The list has no column for the unit, and the department has several. Add it.',
};
