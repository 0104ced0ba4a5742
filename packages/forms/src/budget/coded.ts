import { type Measure, text } from '../form.ts';

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
