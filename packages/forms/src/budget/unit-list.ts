import { type Form, text } from '../form.ts';

/** 部门机构设置情况: the units whose money the budget covers. */
export const unitList: Form = {
  id: 'unit-list',
  kind: 'budget',
  zh: '部门机构设置情况',
  en: 'Units of the department',
  titles: ['部门机构设置情况', '机构设置情况', '单位构成', '预算单位构成', '决算单位构成'],
  rows: { by: 'list' },
  measures: [
    text('unit-name', '单位名称', 'unit', ['单位名称']),
    text('nature', '单位性质', 'nature', ['单位性质']),
    text('rank', '单位规格', 'rank', ['单位规格']),
    text('funding', '经费保障形式', 'funding', ['经费保障形式']),
    text('remark', '备注', 'remark', ['备注']),
  ],
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）',
  required: false,
  layouts: {
    hebei: {
      title: '部门机构设置情况',
      unit: '',
      numbered: false,
      columns: [
        { heading: ['单位名称'], measure: 'unit-name' },
        { heading: ['单位性质'], measure: 'nature' },
        { heading: ['单位规格'], measure: 'rank' },
        { heading: ['经费保障形式'], measure: 'funding' },
      ],
    },
    shanghai: null,
    standard: {
      title: '预算单位构成',
      unit: '',
      numbered: false,
      columns: [
        { heading: ['单位名称'], measure: 'unit-name' },
        { heading: ['单位性质'], measure: 'nature' },
        { heading: ['单位规格'], measure: 'rank' },
        { heading: ['经费保障形式'], measure: 'funding' },
      ],
    },
  },
};
