import { type LayoutColumn, type Measure, text } from '../form.ts';

const CODE_WORDS = [
  '科目编码',
  '编码',
  '功能分类科目编码',
  '支出功能分类科目编码',
  '科目代码',
  '部门预算经济分类科目编码',
  '经济分类科目编码',
  '部门经济分类科目编码',
];
const NAME_WORDS = [
  '科目名称',
  '功能分类科目名称',
  '支出功能分类科目名称',
  '经济分类科目名称',
  '部门预算经济分类科目名称',
  '部门经济分类科目名称',
  '功能分类名称',
  '科目(单位)名称',
  '名称',
];

/** The code of a row: in one column, or split over 类, 款, 项. */
export const CODE: readonly Measure[] = [
  text('code', '科目编码', 'code', CODE_WORDS),
  text('code-class', '类', 'class', ['类']),
  text('code-section', '款', 'section', ['款']),
  text('code-item', '项', 'item', ['项']),
];

export const NAME: Measure = text('name', '科目名称', 'name', NAME_WORDS);

const PARTS: readonly { readonly measure: string; readonly word: string }[] = [
  { measure: 'code-class', word: '类' },
  { measure: 'code-section', word: '款' },
  { measure: 'code-item', word: '项' },
];

/** A code over as many columns as it has levels, 类 款 (项), under one heading. */
export function splitCode(levels: 2 | 3, ...heading: readonly string[]): readonly LayoutColumn[] {
  return PARTS.slice(0, levels).map(({ measure, word }) => ({ measure, heading: [...heading, word] }));
}

/**
 * What a code prints in a column of codes: all of it under `code`, its 类, 款 or 项 under their own, nothing where it does
 * not reach so far. Undefined for another measure.
 */
export function codeIn(measure: string, code: string): string | undefined {
  if (measure === 'code') return code;
  const level = PARTS.findIndex((part) => part.measure === measure);
  if (level < 0) return undefined;
  return level === 0 ? code.slice(0, 3) : code.slice(1 + 2 * level, 3 + 2 * level);
}
