import type { Facts } from '../engine/facts.ts';
import { type Figure, figures } from './figures.ts';
import type { Passage } from './prose.ts';

const NEAR = 24;

/** What was budgeted and what was spent, said one after the other, with the text that follows. */
export interface Spent {
  readonly passage: Passage;
  readonly said: readonly Figure[];
  readonly budget: Figure;
  readonly accounts: Figure;
  readonly after: string;
}

/** Every pair of 预算 and 决算 that the text of final accounts says one after the other. */
export function* spent(facts: Facts): Iterable<Spent> {
  if (facts.disclosure.document.kind !== 'final-accounts') return;
  for (const [passage, said] of figures(facts.disclosure)) {
    for (const [index, accounts] of said.entries()) {
      const budget = said[index - 1];
      if (budget?.claim.kind !== 'amount' || accounts.claim.kind !== 'amount') continue;
      if (accounts.start - budget.end > NEAR) continue;
      const before = passage.text.slice(Math.max(0, budget.start - NEAR), budget.start);
      if (!/预算(?:数)?(?:为|是)?\s*$/.test(before)) continue;
      if (!/决算(?:数)?(?:为|是)?\s*$/.test(passage.text.slice(budget.end, accounts.start))) continue;
      yield { passage, said, budget, accounts, after: passage.text.slice(accounts.end, accounts.end + 60) };
    }
  }
}
