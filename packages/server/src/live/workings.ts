import type { Disclosure, Report } from '@mingzhang/model';
import { check } from '@mingzhang/rules';
import {
  type Budget,
  type Draft,
  draftOf,
  type LastChange,
  lastChangeOf,
  type Store,
} from '@mingzhang/workspace';

/** A budget, the disclosure it comes to and what the rules say of that. */
export interface Checked {
  readonly budget: Budget;
  readonly draft: Draft;
  readonly report: Report;
}

/** Drafts and checks a budget on a day, beside last year's disclosure where there is one. */
export function checked(
  budget: Budget,
  today: string,
  previous: Disclosure | undefined,
  unit?: string,
): Checked {
  const draft = draftOf(budget, unit === undefined ? {} : { unit });
  void today;
  return { budget, draft, report: check(draft.disclosure, previous === undefined ? {} : { previous }) };
}

export function lastChange(store: Store, budget: Budget): Promise<LastChange | undefined> {
  return lastChangeOf(store, budget);
}

export async function previousDisclosure(_store: Store, _budget: Budget): Promise<Disclosure | undefined> {
  return undefined;
}
