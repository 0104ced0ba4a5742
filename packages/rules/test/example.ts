import type { Disclosure } from '@mingzhang/model';
import type { CheckOptions } from '../src/engine/options.ts';
import { disclosure } from './language.ts';

/** A rule's example: a document, and what it is checked with. */
export interface Example {
  readonly document: Disclosure;
  readonly options: CheckOptions;
}

const PREVIOUS = /^\s*previous\s*$/m;
const DATES = /^\s*dates\s+(\S+)\s+(\S+)\s*$/m;

/**
 * A document in the tiny language. After a line `previous` stands an earlier document; `dates APPROVED PUBLISHED` gives
 * the two dates.
 */
export function exampleOf(source: string): Example {
  const dates = DATES.exec(source);
  const [main = '', earlier] = source.replace(DATES, '').split(PREVIOUS);
  return {
    document: disclosure(main),
    options: {
      ...(earlier === undefined ? {} : { previous: disclosure(earlier) }),
      ...(dates === null ? {} : { approved: dates[1] ?? '', published: dates[2] ?? '' }),
    },
  };
}
