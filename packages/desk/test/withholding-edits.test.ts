import type { AnyRecord } from '@mingzhang/api';
import { expect, test } from 'vitest';
import { withoutRecords } from '../src/withholding/withholding-edits.ts';

/** Records as `purchases b1`, marks as `purchases/b1`; each mark is called after what it is on. */
function budget(marks: string): { readonly records: Record<string, AnyRecord[]> } {
  const withholdings = marks.split(' ').map((at) => {
    const [kind = '', target = ''] = at.split('/');
    return { id: at, department: '312', year: '2026', kind, target, basis: '法', approver: '某' };
  });
  return { records: { withholdings } };
}

test.each([
  ['purchases', 'b1 b2', ['withholdings purchases/b1', 'purchases b1', 'purchases b2']],
  ['budgetLines', 'l1', ['withholdings budgetLines/l1', 'budgetLines l1']],
  ['budgetLines', 'b1', ['budgetLines b1']],
  ['revenueLines', 'r1', ['revenueLines r1']],
])('%s %s that go take the marks on them along, and no others', (table, ids, expected) => {
  const known = budget('purchases/b1 purchases/b9 budgetLines/l1 projects/b2');
  const gone = ids.split(' ').map((id) => ({ id, fen: 1 }));
  const edit = withoutRecords(known, table, gone);
  expect(edit.map((change) => `${change.table} ${change.id}`)).toEqual(expected);
  expect(edit.every(({ kind }) => kind === 'remove')).toBe(true);
});
