import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import type { Spot } from './spot.ts';

/** Remarks that nobody has settled; the answers in their threads are not counted apart. */
export function openComments(budget: Budget): readonly WorkspaceRecord<'comments'>[] {
  return recordsOf(budget, 'comments').filter(
    ({ state, answers }) => state === 'open' && answers === undefined,
  );
}

/** Where a remark stands. */
export function spotOfComment({ id, form, row, measure }: WorkspaceRecord<'comments'>): Spot {
  const place = form === 'text' ? { section: row, measure } : { form, row, measure };
  const known = Object.entries(place).filter(([, value]) => value !== undefined);
  return { table: 'comments', id, ...Object.fromEntries(known) };
}
