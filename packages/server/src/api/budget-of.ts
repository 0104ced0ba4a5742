import { isOpen } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import type { LiveBudget } from '../live/live-budget.ts';

interface Address {
  readonly department: string;
  readonly year: string;
}

/** The budget a request speaks of; throws a refusal where there is none. */
export async function budgetOf(house: House, { department, year }: Address): Promise<LiveBudget> {
  const found = await house.budgets.at(department, year);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

/** Runs work on a budget that may be edited, one at a time. Throws a refusal where it may not. */
export async function whileOpen<T>(
  house: House,
  address: Address,
  work: (live: LiveBudget) => Promise<T>,
): Promise<T> {
  const live = await budgetOf(house, address);
  return live.exclusive(async () => {
    await house.feed.catchUp();
    if (!isOpen(live.budget)) throw new Refusal('not-open');
    return work(live);
  });
}
