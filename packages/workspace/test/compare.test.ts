import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedCell, compareDisclosures, draftOf } from '../src/index.ts';
import { budgetWith } from './budgets.ts';
import { add, line } from './store-language.ts';

/** What a budget of these lines prints: `2013101 operating 5` each, amounts in 万元. */
function disclosed(source: string) {
  const lines = source.split('\n').flatMap((one, i) => {
    const [functional = '', nature = '', amount = ''] = one.trim().split(' ');
    return functional === ''
      ? []
      : [line(`l${i}`, { functional, nature, fen: Number(amount) * 1_000_000, departmental: '30201' })];
  });
  return draftOf(budgetWith(lines)).disclosure;
}

/** A difference as `form/row/measure before → after`, in 万元. */
function told({ form, row, measure, before, after }: ComparedCell): string {
  const [from, to] = [before, after].map((fen) => (fen === null ? '–' : fen / 1_000_000));
  return `${form}/${row}/${measure} ${from} → ${to}`;
}

test('tells the amounts that differ, in printed order, with rows that are gone where they stood', () => {
  const cells = compareDisclosures(
    disclosed('2013101 operating 5\n2013105 operating 1\n2080505 operating 2'),
    disclosed('2013101 operating 5\n2080505 operating 3\n2101101 operating 1'),
  );
  expect(cells.filter(({ form }) => form === 'expenditure-summary').map(told)).toEqual([
    'expenditure-summary/total/total 8 → 9',
    'expenditure-summary/total/basic 8 → 9',
    'expenditure-summary/201/total 6 → 5',
    'expenditure-summary/201/basic 6 → 5',
    'expenditure-summary/20131/total 6 → 5',
    'expenditure-summary/20131/basic 6 → 5',
    'expenditure-summary/2013105/total 1 → –',
    'expenditure-summary/2013105/basic 1 → –',
    'expenditure-summary/208/total 2 → 3',
    'expenditure-summary/208/basic 2 → 3',
    'expenditure-summary/20805/total 2 → 3',
    'expenditure-summary/20805/basic 2 → 3',
    'expenditure-summary/2080505/total 2 → 3',
    'expenditure-summary/2080505/basic 2 → 3',
    'expenditure-summary/210/total – → 1',
    'expenditure-summary/210/basic – → 1',
    'expenditure-summary/21011/total – → 1',
    'expenditure-summary/21011/basic – → 1',
    'expenditure-summary/2101101/total – → 1',
    'expenditure-summary/2101101/basic – → 1',
  ]);
  const [first] = cells;
  expect(first).toMatchObject({
    form: 'revenue-expenditure-summary',
    side: 'expenditure',
    name: '一般公共服务支出',
  });
});

test('compares projects by their codes', () => {
  const withProject = (fen: number) =>
    draftOf(
      budgetWith([
        add('projects', 'p', {
          ...{ department: '201', year: '2025', unit: '201001', code: '13030425P00000000001A' },
          ...{ name: '展览', purpose: '', continuing: 'new', position: 1 },
        }),
        line('l', { nature: 'project', project: 'p', fen }),
      ]),
    ).disclosure;
  const cells = compareDisclosures(withProject(1_000_000), withProject(2_000_000));
  expect(cells.filter(({ form }) => form === 'project-performance').map(told)).toEqual([
    'project-performance/13030425P00000000001A/budget 1 → 2',
    'project-performance/13030425P00000000001A/fiscal 1 → 2',
  ]);
});

const LINES = fc
  .array(
    fc.tuple(
      fc.constantFrom('2013101', '2013105', '2080505', '2101101'),
      fc.constantFrom('operating', 'project'),
      fc.integer({ min: 1, max: 9 }),
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.map((one) => one.join(' ')).join('\n'));

test('nothing differs from itself; turned round, before and after change places', () => {
  fc.assert(
    fc.property(LINES, LINES, (a, b) => {
      const [one, other] = [disclosed(a), disclosed(b)];
      expect(compareDisclosures(one, one)).toEqual([]);
      const turned = compareDisclosures(other, one).map(({ before, after, ...cell }) => ({
        ...{ ...cell, before: after, after: before },
      }));
      const sorted = (cells: readonly ComparedCell[]) => cells.map(told).sort();
      expect(sorted(turned)).toEqual(sorted(compareDisclosures(one, other)));
    }),
    { numRuns: 30 },
  );
});
