import { type Column, dueOf, TABLE_NAMES, TABLES } from '@mingzhang/workspace';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_WORDS } from '../../packages/desk/src/log-words/table-words.ts';
import {
  departmentDeadline,
  type KnownDays,
  unitDeadline,
} from '../../packages/desk/src/pages/administration/years/deadline.ts';

const CHINESE = /\p{Script=Han}/u;

/** The fields of every table with their declaration, as `budgetLines/fen`. */
const FIELDS = TABLE_NAMES.flatMap((table) =>
  Object.entries<Column>(TABLES[table].columns).map(
    ([field, column]) => [`${table}/${field}`, column] as const,
  ),
);

describe('the desk has words for everything that the log can hold', () => {
  test.each(TABLE_NAMES)('%s', (table) => {
    expect(TABLE_WORDS[table]?.zh).toMatch(CHINESE);
    expect(TABLE_WORDS[table]?.en).toMatch(/^[a-z]/);
  });

  test.each(FIELDS)('%s', (at, { choices, to, kind }) => {
    const [table = '', field = ''] = at.split('/');
    const words = TABLE_WORDS[table]?.fields[field];
    expect(words?.zh).toMatch(CHINESE);
    expect(words?.en).not.toMatch(CHINESE);
    if (choices !== undefined)
      expect(Object.keys(words?.choices ?? {}).toSorted()).toEqual(choices.toSorted());
    if (kind === 'fen') expect(words?.kind).toBe('fen');
    if (kind === 'prose') expect(words?.kind).toBe('prose');
    if (to !== undefined && to !== 'years') expect(words?.to).toBe(to);
  });

  test('and for nothing else', () => {
    const said = Object.entries(TABLE_WORDS).flatMap(([table, { fields }]) =>
      Object.keys(fields).map((field) => `${table}/${field}`),
    );
    expect(said.toSorted()).toEqual(FIELDS.map(([at]) => at).toSorted());
  });
});

test('the desk counts days as the workspace does', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const some = fc.option(
    day.map((date) => date.toISOString().slice(0, 10)),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.record({ congress: some, department: some, unit: some }), (known) => {
      const budget = budgetOf(known);
      expect(departmentDeadline(known) ?? null).toBe(dueOf(budget, '2026-01-01').deadline);
      expect(unitDeadline(known) ?? null).toBe(dueOf(budget, '2026-01-01', 'u').deadline);
    }),
  );
});

/** A budget in which nothing but these days is known. */
function budgetOf({ congress, department, unit }: KnownDays): Parameters<typeof dueOf>[0] {
  const home = { department: 'd', year: '2026' };
  return {
    revision: 1,
    division: { id: '139901', name: '鹿鸣区' },
    department: { id: 'd', division: '139901', code: '101', name: '区委办', template: 'standard' },
    year: { id: '2026', state: 'open', ...(congress === undefined ? {} : { approvedOn: congress }) },
    units: [],
    approvals: [
      ...(department === undefined ? [] : [{ id: 'a', ...home, approvedOn: department }]),
      ...(unit === undefined ? [] : [{ id: 'b', ...home, unit: 'u', approvedOn: unit }]),
    ],
    records: new Map(),
  };
}
