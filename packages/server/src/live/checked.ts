import type { Disclosure, Report } from '@mingzhang/model';
import { type Budget, checkBudget, type Draft, draftOf } from '@mingzhang/workspace';

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
  const context = { budget, today, ...(previous === undefined ? {} : { previous }) };
  return { budget, draft, report: checkBudget(draft, context) };
}
