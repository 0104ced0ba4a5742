import type { Words } from '@mingzhang/forms';
import type { Severity } from '@mingzhang/model';
import type { Facts } from '../../engine/facts.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Instance, Term } from '../../engine/tree.ts';
import { isEmpty } from '../parts.ts';
import { TABLE_SETS, type TableSet } from './table-set.ts';

/** Two terms that must be equal, or of which the first must not exceed the second. */
export type Pair = readonly [left: Term | undefined, right: Term | undefined];

export interface Tie {
  readonly id: Rule['id'];
  readonly severity: Severity;
  readonly title: Words;
  readonly kind: 'equal' | 'at-most';
  readonly message?: Words;
  readonly basis: string;
  /** The pairs to compare in one set of tables; one with a side that is not printed is left out. */
  readonly pairs: (facts: Facts, set: TableSet) => Iterable<Pair>;
  readonly examples: Rule['examples'];
}

export const NOTHING: Term = { kind: 'constant', fen: 0 };

const MESSAGES: Readonly<Record<Tie['kind'], Words>> = {
  equal: {
    zh: '两表不一致：{equation}，相差 {difference} {unit}',
    en: 'Two tables disagree: {equation}, off by {difference} {unit}',
  },
  'at-most': {
    zh: '前者不应大于后者：{equation}，超出 {difference} {unit}',
    en: 'The first must not exceed the second: {equation}, by {difference} {unit}',
  },
};

/**
 * A rule that ties cells of one table to cells of another. Published accounts are met that were evened out table by
 * table, so one unit of the last digit is no more than a warning.
 */
export function tie({ kind, pairs, message = MESSAGES[kind], ...rest }: Tie): Rule {
  return {
    ...rest,
    message,
    *statements(facts): Generator<Instance> {
      for (const set of TABLE_SETS) {
        for (const [left, right] of pairs(facts, set)) {
          if (left === undefined || right === undefined || (isEmpty(left) && isEmpty(right))) continue;
          yield { statement: { kind, left, right }, words: {}, lastUnitSeverity: 'warning' };
        }
      }
    },
  };
}

/** A sum of the printed terms; undefined where none is printed. */
export function sumOf(terms: readonly (Term | undefined)[]): Term | undefined {
  const of = terms.filter((term) => term !== undefined);
  return of.length > 1 ? { kind: 'sum', of } : of[0];
}
