import type { AnyRecord, Organisation } from '@mingzhang/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found, keysOf, type TreeNode, treeOf } from '../src/pages/administration/organisation/tree-of.ts';
import { distinct, type HeldRole } from '../src/pages/administration/users/held-roles.ts';
import { approvalEdits, placeKey } from '../src/pages/administration/years/approval-edits.ts';

/** Lines `139901 鹿鸣区`, `  101 区委办`, `    101001 本级` as the organisation they draw. */
function organisation(drawing: string): Organisation {
  const divisions: AnyRecord[] = [];
  const departments: AnyRecord[] = [];
  const units: AnyRecord[] = [];
  for (const line of drawing.split('\n').filter((one) => one.trim() !== '')) {
    const depth = line.search(/\S/) / 2;
    const [id = '', name = ''] = line.trim().split(' ');
    if (depth === 0) divisions.push({ id, name });
    if (depth === 1) departments.push({ id, code: id, name, division: divisions.at(-1)?.id ?? '' });
    if (depth === 2)
      units.push({ id, code: id, name, department: departments.at(-1)?.id ?? '', position: units.length });
  }
  return { divisions, departments, units, years: [], approvals: [], revision: 1 };
}

function drawn(tree: readonly TreeNode[], depth = 0): string {
  return tree
    .map(
      ({ record, children }) =>
        `${'  '.repeat(depth)}${record.id} ${record.name}\n${drawn(children, depth + 1)}`,
    )
    .join('');
}

const DISTRICT = `139901 鹿鸣区
  101 区委办
    101001 区委办本级
    101002 保障中心
  201 教育局
    201001 教育局本级
    201002 第一中学
`;

describe('the tree of the organisation', () => {
  test('shows what there is', () => expect(drawn(treeOf(organisation(DISTRICT)))).toBe(DISTRICT));

  test.each([
    ['中学', '139901 鹿鸣区\n  201 教育局\n    201002 第一中学\n'],
    ['101', '139901 鹿鸣区\n  101 区委办\n    101001 区委办本级\n    101002 保障中心\n'],
    ['本级', '139901 鹿鸣区\n  101 区委办\n    101001 区委办本级\n  201 教育局\n    201001 教育局本级\n'],
    ['没有', ''],
  ])('a search for %s finds', (text, there) => {
    expect(drawn(found(treeOf(organisation(DISTRICT)), text))).toBe(there);
  });

  test('what is found is part of the tree', () => {
    const tree = treeOf(organisation(DISTRICT));
    const all = new Set(keysOf(tree));
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9教育本级中学]{0,3}$/), (text) =>
        keysOf(found(tree, text)).every((key) => all.has(key)),
      ),
    );
  });
});

describe('days of approval as they are typed', () => {
  const KNOWN: AnyRecord[] = [
    { id: 'a', department: '101', year: '2026', approvedOn: '2026-02-10' },
    { id: 'b', department: '101', year: '2026', unit: '101001', approvedOn: '2026-02-20' },
    { id: 'c', department: '101', year: '2025', approvedOn: '2025-02-10' },
  ];

  test.each([
    [placeKey('101'), '2026-02-12', 'set a 2026-02-10 → 2026-02-12'],
    [placeKey('101'), '2026-02-10', ''],
    [placeKey('101'), '', 'remove a'],
    [placeKey('101', '101001'), '2026-03-01', 'set b 2026-02-20 → 2026-03-01'],
    [placeKey('201'), '2026-02-12', 'add 201 2026-02-12'],
    [placeKey('101', '101002'), '2026-02-12', 'add 101/101002 2026-02-12'],
    [placeKey('201'), '', ''],
  ])('%s typed %s: %s', (key, day, change) => {
    const said = approvalEdits({ [key]: day }, KNOWN, '2026').map((one) => {
      if (one.kind === 'set') return `set ${one.id} ${one.before} → ${one.after}`;
      if (one.kind === 'remove') return `remove ${one.id}`;
      if (one.kind !== 'add') return one.kind;
      const { department, unit, approvedOn } = one.fields;
      return `add ${[department, unit].filter((part) => part !== undefined).join('/')} ${approvedOn}`;
    });
    expect(said.join()).toBe(change);
  });
});

test('a role that is held twice is held once', () => {
  const clerk: HeldRole = { role: 'clerk', department: '101' };
  const reviewer: HeldRole = { role: 'reviewer', department: null };
  expect(distinct([clerk, reviewer, { ...clerk }, { role: 'clerk', department: '201' }])).toEqual([
    clerk,
    reviewer,
    { role: 'clerk', department: '201' },
  ]);
});
