import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';

/** 编制中, 已报送, 已退回, 已审核, 已公开. */
export type State = WorkspaceRecord<'submissions'>['state'];

/** The record of where a disclosure stands: the department's, or that of a unit which publishes itself. */
export function submissionOf(budget: Budget, unit?: string): WorkspaceRecord<'submissions'> | undefined {
  return recordsOf(budget, 'submissions').find((one) => one.unit === unit);
}

/** Where it stands; `preparing` before anybody said otherwise. */
export function stateOf(budget: Budget): State {
  return submissionOf(budget)?.state ?? 'preparing';
}

/** Whether its content may be edited: it is being prepared or was returned, in a year that is open. */
export function isOpen(budget: Budget): boolean {
  const state = stateOf(budget);
  return budget.year.state === 'open' && (state === 'preparing' || state === 'returned');
}
