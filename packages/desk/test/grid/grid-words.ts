import type { GridColumn } from '../../src/grid/column.ts';

/** The columns of a small grid: code, nature, amount, day, note. */
export const COLUMNS: readonly GridColumn[] = [
  {
    ...{
      field: 'functional',
      zh: '功能分类科目',
      en: 'Functional code',
      kind: 'code',
      width: 100,
      required: true,
    },
    options: [
      { value: '2010301', label: '2010301 行政运行', also: ['行政运行'] },
      { value: '2010302', label: '2010302 一般行政管理事务', also: ['一般行政管理事务'] },
      { value: '2010101', label: '2010101 行政运行', also: ['行政运行'] },
    ],
    pattern: /^2\d{6}$/,
    words: ['科目编码'],
  },
  {
    ...{ field: 'nature', zh: '支出性质', en: 'Nature', kind: 'choice', width: 100, required: true },
    options: [
      { value: 'personnel', label: '人员经费', also: ['personnel'] },
      { value: 'operating', label: '公用经费', also: ['operating'] },
    ],
  },
  { ...{ field: 'fen', zh: '金额', en: 'Amount', kind: 'amount', width: 100, required: true }, total: true },
  { field: 'asOf', zh: '日期', en: 'Day', kind: 'date', width: 100 },
  { field: 'note', zh: '备注', en: 'Note', kind: 'prose', width: 100 },
];

/** A column by its heading. */
export function column(zh: string): GridColumn {
  const found = COLUMNS.find((one) => one.zh === zh);
  if (found === undefined) throw new RangeError(zh);
  return found;
}

/** A block as people draw it: rows by lines, cells by `|`. */
export function block(drawn: string): readonly (readonly string[])[] {
  return drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}
