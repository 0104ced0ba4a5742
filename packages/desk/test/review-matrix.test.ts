import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arranged, type MatrixRow, totalsOf } from '../src/pages/review/arrange.ts';
import { type ReviewSearch, reviewSearch, STATE_ORDER } from '../src/pages/review/search.ts';

/** `201 教育局 submitted 12 2/1 3 59.4`: code, name, state, days left, errors/warnings, open comments, 万元. */
function row(line: string): MatrixRow {
  const [code = '', name = '', state = '', days = '', faults = '', comments = '', amount = ''] =
    line.split(' ');
  const [error = 0, warning = 0] = faults.split('/').map(Number);
  return {
    ...{ department: code, code, name, shortName: `区${name}`, state: state as MatrixRow['state'] },
    due: { deadline: null, daysLeft: days === '-' ? null : Number(days), basis: '', basisEn: '' },
    counts: { error, warning, hint: 0 },
    openComments: Number(comments),
    signed: false,
    fen: Math.round(Number(amount) * 1_000_000),
    changedAt: null,
    projects: 0,
  };
}

const ROWS = [
  '312 文化体育和旅游局 preparing 7 8/8 0 13.1',
  '201 教育局 submitted 12 0/0 2 59.5',
  '207 卫生健康委员会 approved 11 0/0 0 33.5',
  '209 人力资源和社会保障局 published - 0/0 0 13.6',
  '307 应急管理局 returned -2 2/5 1 12.7',
].map(row);

function shown(search: ReviewSearch): string {
  return arranged(ROWS, search)
    .map(({ code }) => code)
    .join(' ');
}

describe('the rows of the matrix', () => {
  test.each<[ReviewSearch, string]>([
    [{}, '201 207 209 307 312'],
    [{ state: 'returned' }, '307'],
    [{ faults: 'error' }, '307 312'],
    [{ faults: 'comments' }, '201 307'],
    [{ faults: 'overdue' }, '307'],
    [{ state: 'submitted', faults: 'error' }, ''],
    [{ text: '教育' }, '201'],
    [{ text: '20' }, '201 207 209'],
    [{ text: '卫健委' }, '207'],
    [{ text: '人社' }, '209'],
    [{ text: '区应急' }, '307'],
    [{ text: '社保　30' }, ''],
    [{ sort: 'fen' }, '307 312 209 207 201'],
    [{ sort: 'fen', down: true }, '201 207 209 312 307'],
    [{ sort: 'due' }, '307 312 207 201 209'],
    [{ sort: 'faults', down: true }, '312 307 201 207 209'],
    [{ sort: 'state' }, '312 307 201 207 209'],
  ])('%j are %s', (search, codes) => expect(shown(search)).toBe(codes));
});

describe('laws of the matrix', () => {
  const line = fc
    .record({
      code: fc.integer({ min: 100, max: 999 }),
      state: fc.constantFrom(...STATE_ORDER),
      days: fc.option(fc.integer({ min: -9, max: 20 })),
      error: fc.nat(3),
      comments: fc.nat(2),
      amount: fc.nat(9),
    })
    .map(({ code, state, days, error, comments, amount }) =>
      row(`${code} 局${code} ${state} ${days ?? '-'} ${error}/0 ${comments} ${amount}`),
    );
  const rows = fc.uniqueArray(line, { selector: ({ code }) => code, maxLength: 12 });
  const sort = fc.constantFrom('name', 'state', 'due', 'faults', 'comments', 'fen', 'changed');

  test('sorting loses nothing and does not depend on the order before', () => {
    fc.assert(
      fc.property(rows, sort, fc.boolean(), (some, column, down) => {
        const search: ReviewSearch = { sort: column, ...(down ? { down: true as const } : {}) };
        const once = arranged(some, search);
        expect(once).toHaveLength(some.length);
        expect(arranged(some.toReversed(), search)).toEqual(once);
      }),
    );
  });

  test('the states together are all there is', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { states, fen } = totalsOf(some);
        const all = Object.values(states);
        expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(some.length);
        expect(all.reduce((sum, state) => sum + state.fen, 0)).toBe(fen);
      }),
    );
  });

  test('each counter says how many rows its filter shows', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { states, faults } = totalsOf(some);
        for (const state of STATE_ORDER) expect(arranged(some, { state })).toHaveLength(states[state].count);
        for (const fault of ['error', 'warning', 'comments', 'overdue'] as const)
          expect(arranged(some, { faults: fault })).toHaveLength(faults[fault]);
      }),
    );
  });
});

test.each<[Record<string, unknown>, ReviewSearch]>([
  [
    { state: 'submitted', sort: 'fen', down: true },
    { state: 'submitted', sort: 'fen', down: true },
  ],
  [{ state: 'lost', faults: 7, sort: 'colour', down: true }, {}],
  [{ text: 201 }, { text: '201' }],
  [{ text: '' }, {}],
])('of the address %j is understood %j', (given, understood) => {
  expect(reviewSearch(given)).toEqual(understood);
});
