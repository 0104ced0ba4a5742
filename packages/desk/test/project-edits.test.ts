import type { BudgetRecords } from '@mingzhang/api';
import { type Edit, replay } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { listOf } from '../src/budget/records.ts';
import { duplicated, newProject, withoutProject } from '../src/pages/projects/project-edits.ts';

const HOME = { department: '312', year: '2026' };

/** Two projects, the first with an indicator, a goal, a line, a purchase, and 涉密 on itself and its indicator. */
const BUDGET: BudgetRecords = {
  revision: 1,
  department: { id: '312', name: '某局' },
  year: { id: '2026', state: 'open' },
  units: [{ id: 'u1', name: '某局本级' }],
  approvals: [],
  people: {},
  records: {
    projects: [
      { id: 'p1', ...HOME, unit: 'u1', name: '甲', purpose: '', continuing: 'new', code: 'X', position: 1 },
      { id: 'p2', ...HOME, unit: 'u1', name: '乙', purpose: '', continuing: 'new', position: 2 },
    ],
    indicators: [
      {
        id: 'i1',
        ...HOME,
        project: 'p1',
        level1: '产出指标',
        level2: '数量指标',
        level3: '场次',
        position: 1,
      },
    ],
    goals: [{ id: 'g1', ...HOME, project: 'p1', text: '办好', position: 1 }],
    budgetLines: [{ id: 'l1', ...HOME, project: 'p1', fen: 100 }],
    purchases: [{ id: 'b1', ...HOME, project: 'p1', item: '纸', fen: 100, position: 1 }],
    withholdings: [
      { id: 'w1', ...HOME, kind: 'projects', target: 'p1', basis: '法', approver: '某' },
      { id: 'w2', ...HOME, kind: 'indicators', target: 'i1', basis: '法', approver: '某' },
    ],
  },
};

/** The budget after an edit. */
function after(edit: Edit): BudgetRecords {
  const start = Object.entries(BUDGET.records).flatMap(([table, list]) =>
    list.map(({ id, ...fields }) => [`${table}/${id}`, fields] as const),
  );
  const records: Record<string, BudgetRecords['records'][string]> = {};
  for (const [key, fields] of replay([edit], new Map(start))) {
    const [table = '', id = ''] = key.split('/');
    records[table] = [...(records[table] ?? []), { id, ...fields }];
  }
  return { ...BUDGET, records };
}

describe('projects', () => {
  test('a new one stands behind the others, in the unit of the last', () => {
    const { id, edit } = newProject(BUDGET, '丙');
    const projects = listOf(after(edit), 'projects');
    expect(projects.map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(projects.at(-1)).toMatchObject({ id, unit: 'u1', continuing: 'new' });
  });

  test('a copy stands behind the first, without code and money, and is withheld as that is', () => {
    const { id, edit } = duplicated(BUDGET, listOf(BUDGET, 'projects')[0] ?? never(), '甲二');
    const next = after(edit);
    expect(listOf(next, 'projects').map(({ name }) => name)).toEqual(['甲', '甲二', '乙']);
    expect(listOf(next, 'projects').find((one) => one.id === id)?.code).toBeUndefined();
    const copy = listOf(next, 'indicators').find(({ project }) => project === id);
    const withheld = listOf(next, 'withholdings').map(({ kind, target }) => `${kind} ${target}`);
    expect(withheld.toSorted()).toEqual(
      ['projects p1', 'indicators i1', `projects ${id}`, `indicators ${copy?.id}`].toSorted(),
    );
    expect(listOf(next, 'budgetLines').every(({ project }) => project === 'p1')).toBe(true);
  });

  test('one that goes takes its parts and marks along; its money stays and names no project', () => {
    const next = after(withoutProject(BUDGET, listOf(BUDGET, 'projects')[0] ?? never()));
    expect(listOf(next, 'projects').map(({ name }) => name)).toEqual(['乙']);
    expect([
      ...listOf(next, 'indicators'),
      ...listOf(next, 'goals'),
      ...listOf(next, 'withholdings'),
    ]).toEqual([]);
    expect(listOf(next, 'budgetLines').map(({ fen, project }) => [fen, project])).toEqual([[100, undefined]]);
    expect(listOf(next, 'purchases').map(({ item, project }) => [item, project])).toEqual([
      ['纸', undefined],
    ]);
  });
});

function never(): never {
  throw new Error('the budget of this test has a project');
}
