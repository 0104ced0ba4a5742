import type { At } from '@mingzhang/api';
import { describe, expect, test } from 'vitest';
import { wayTo } from '../src/budget/place.ts';
import { unitNames } from '../src/budget/unit-names.ts';

const HOME = { department: '312', year: '2026' };
const BUDGET = {
  records: {
    projects: [
      { id: 'p1', ...HOME, name: '演出经费', code: '13990124P06031200858T', position: 1 },
      { id: 'p2', ...HOME, name: '图书 采购', position: 2 },
    ],
    indicators: [{ id: 'i1', ...HOME, project: 'p1', level3: '场次', position: 1 }],
    explanations: [
      { id: 'e2', ...HOME, section: 'overall', text: '二', position: 2 },
      { id: 'e1', ...HOME, section: 'overall', text: '一', position: 1 },
      { id: 'u1', ...HOME, unit: 'u', section: 'overall', text: '单位的', position: 1 },
    ],
    typedCells: [{ id: 't1', ...HOME, form: 'expenditure-summary', row: 'total', measure: 'basic' }],
    comments: [{ id: 'c1', ...HOME, form: 'text', row: 'overall', measure: 'paragraph-2', text: '改' }],
  },
};

/** `form/row/measure` of a printed place, or `@table/id` of a record. */
function at(place: string): At {
  const [first = '', row, ...rest] = place.split('/');
  if (first.startsWith('@')) return { table: first.slice(1), ...(row === undefined ? {} : { id: row }) };
  const measure = rest.join('/');
  return { form: first, ...(row === undefined ? {} : { row }), ...(measure === '' ? {} : { measure }) };
}

/** Where the way leads, as `page key=value …`. */
function way(place: string): string {
  const found = wayTo(at(place), BUDGET);
  if (found === undefined) return 'nowhere';
  return [found.page, ...Object.entries(found.search).map(([key, value]) => `${key}=${value}`)].join(' ');
}

describe('the way to where something is dealt with', () => {
  test.each([
    ['expenditure-summary/total/basic', 'tables form=expenditure-summary row=total measure=basic'],
    ['project-performance/13990124P06031200858T/budget', 'projects project=p1'],
    ['project-performance/图书采购/budget', 'projects project=p2'],
    ['procurement-budget/line-3/amount', 'procurement'],
    ['fixed-assets/total/value', 'assets'],
    ['text/overall/paragraph-2', 'explanation section=overall paragraph=e2'],
    ['explanation/overall/amount:收入', 'explanation section=overall'],
    ['@budgetLines/l1', 'lines line=l1'],
    ['@revenueLines', 'lines kind=revenue'],
    ['@projects/p1', 'projects project=p1'],
    ['@indicators/i1', 'projects project=p1 at=i1'],
    ['@purchases/b1', 'procurement purchase=b1'],
    ['@explanations/e1', 'explanation section=overall paragraph=e1'],
    ['@typedCells/t1', 'tables form=expenditure-summary row=total measure=basic'],
    ['@comments/c1', 'explanation section=overall paragraph=e2'],
    ['@users/x', 'nowhere'],
  ])('%s → %s', (place, there) => expect(way(place)).toBe(there));
});

describe('units among themselves', () => {
  /** Units by their names, as the department's people call them. */
  const called = (department: string, ...names: string[]) => [
    ...unitNames(
      department,
      names.map((name) => ({ id: name, name })),
    ).values(),
  ];

  test.each([
    [
      ['鹿鸣区文化体育和旅游局', '鹿鸣区文化体育和旅游局（本级）', '鹿鸣区文化市场综合执法大队'],
      ['本级', '文化市场综合执法大队'],
    ],
    [['区档案馆', '区档案馆'], ['区档案馆']],
    [
      ['某局', '图书馆', '某局（本级）'],
      ['图书馆', '本级'],
    ],
  ])('%j → %j', ([department = '', ...names], said) => expect(called(department, ...names)).toEqual(said));
});
