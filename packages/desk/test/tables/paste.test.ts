import type { DraftTable } from '@mingzhang/api';
import { describe, expect, test } from 'vitest';
import { planTablePaste } from '../../src/pages/tables/paste-plan.ts';
import { sheetOf } from '../../src/pages/tables/sheet.ts';

const SPENDING: DraftTable = {
  form: 'general-public-expenditure',
  title: '一般公共预算支出表',
  unit: '万元',
  columns: [
    { measure: 'code', heading: ['科目', '科目编码'] },
    { measure: 'name', heading: ['科目', '科目名称'] },
    { measure: 'total', heading: ['合计'] },
    { measure: 'basic', heading: ['基本支出'] },
    { measure: 'project', heading: ['项目支出'] },
  ],
  rows: [],
  notes: [],
};

const THREE: DraftTable = {
  form: 'three-public-expenses',
  title: '“三公”经费支出表',
  unit: '万元',
  columns: [
    { measure: 'name', heading: ['项  目'] },
    { measure: 'total', heading: ['资金性质', '合计'] },
  ],
  rows: [
    { key: 'total', name: '合计', role: 'line', cells: {} },
    { key: 'reception', name: '公务接待费', role: 'line', cells: {} },
  ],
  notes: [],
};

/** What pasting a drawn block does: `201.total=5`, `!201 合计 x` for an amount that is none, `?…` for an unknown row. */
function pasted(drawn: string, table = SPENDING): string {
  const block = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const { cells, bad, unknown } = planTablePaste(block, table, sheetOf(table).columns, '万元');
  return [
    ...cells.map(({ address, text }) => `${address.row}.${address.measure}=${text}`),
    ...bad.map(({ row, column, text }) => `!${row} ${column} ${text}`),
    ...unknown.map((words) => `?${words}`),
  ].join(' ');
}

describe('a block pasted into an official table', () => {
  test('goes to the rows of its codes, in the order of the table, the total too', () => {
    expect(
      pasted('| 合计 | 8 | 5 | 3\n201 | 一般公共服务支出 | 8 | 5 | 3\n20103 | 政府办公厅 | 8 | | 3'),
    ).toBe(
      'total.total=8 total.basic=5 total.project=3 201.total=8 201.basic=5 201.project=3 20103.total=8 20103.project=3',
    );
  });

  test('goes by its own headings where it has some', () => {
    expect(pasted('项目支出 | 基本支出（万元） | 科目编码\n3 | 5 | 201')).toBe('201.project=3 201.basic=5');
  });

  test('goes to the rows of its names, with or without their ordinals', () => {
    expect(pasted('合计 | 9\n三、公务接待费 | 2\n会费 | 1', THREE)).toBe(
      'total.total=9 reception.total=2 ?会费 1',
    );
  });

  test('names amounts that are none, and is nothing where no row is known', () => {
    expect(pasted('201 | 一般公共服务支出 | 约八 | 5 | ')).toBe('201.basic=5 !201 合计 约八');
    expect(pasted('没有 | 编码')).toBe('?没有 编码');
  });
});
