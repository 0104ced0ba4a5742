import type { Disclosure, Finding, Report } from '@mingzhang/model';
import { RULES } from './book.ts';
import { checkWith } from './engine/check.ts';
import type { CheckOptions } from './engine/options.ts';
import { withheldDerivable } from './secrecy/derivable.ts';

export { RULES } from './book.ts';
export type { CheckOptions } from './engine/options.ts';
export type { Rule } from './engine/rule.ts';
export {
  type Address,
  addressesUnder,
  type CellExplanation,
  explainCell,
  type Role,
  type Through,
} from './explain/explain-cell.ts';
export { REQUIREMENTS } from './reference/coverage.ts';
export type { Requirement } from './reference/requirement.ts';
export { applyWaivers } from './waiver/apply.ts';
export { type Proposal, proposeWaivers } from './waiver/propose.ts';
export type { WaivedCell, Waiver } from './waiver/waiver.ts';

/**
 * What every rule of the book says of one disclosure, in document order. Rules that compare with an earlier document or
 * with dates run where `options` gives them.
 */
export function check(disclosure: Disclosure, options?: CheckOptions): Report {
  return checkWith(RULES, disclosure, options);
}

/** The withheld amounts that what is published gives away, and nothing else of the book: what {@link check} says of them. */
export function givenAway(disclosure: Disclosure): readonly Finding[] {
  return checkWith([withheldDerivable], disclosure).findings;
}
