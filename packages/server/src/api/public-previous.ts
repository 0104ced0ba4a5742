import type { Disclosure } from '@mingzhang/model';
import { type Budget, publicPreviousOf } from '@mingzhang/workspace';
import type { House } from '../house.ts';

/** Last year's disclosure of the same edition as it may be spoken of outside the house. */
export function publicPrevious(
  { store }: House,
  budget: Budget,
  unit: string | undefined,
): Promise<Disclosure | undefined> {
  return publicPreviousOf(store, budget, unit === undefined ? {} : { unit });
}
