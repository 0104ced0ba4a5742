import type { Disclosure, Report } from '@mingzhang/model';
import { RULES } from './book.ts';
import { checkWith } from './engine/check.ts';

export { RULES } from './book.ts';
export type { Rule } from './engine/rule.ts';

/** What every rule of the book says of one disclosure, in document order. */
export function check(disclosure: Disclosure): Report {
  return checkWith(RULES, disclosure);
}
