import type { Disclosure } from '@mingzhang/model';
import { type ExplainedSection, explain, type StaleSentence, stale } from '@mingzhang/writers';
import type { Budget } from '../budget/budget.ts';
import { type Draft, type DraftOptions, draftOf } from './draft.ts';

/**
 * The explanation as it would be written from the figures now: every figure bound to the cell it was told from, and a
 * marked place wherever only a person knows. Without last year's disclosure, what changed is such a place.
 */
export function explainFrom(
  budget: Budget,
  previous?: Disclosure,
  options: DraftOptions = {},
): readonly ExplainedSection[] {
  return explain(draftOf(budget, options).whole, previous);
}

/** Sentences that stayed as they were in a draft before, while cells they speak of changed. */
export function staleSentences(draft: Draft, before: Draft): readonly StaleSentence[] {
  return stale(before.whole, draft.whole);
}
