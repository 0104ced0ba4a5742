import type { Fen } from './money.ts';
import type { Place } from './place.ts';

/**
 * Why a cell holds no value. Never 0 for blank.
 *
 * - blank: nothing is printed
 * - withheld: 涉密, a value in its own right that is never published
 * - unreadable: something is printed that could not be read as what the column holds
 * - not-applicable: `—`, `/`, `无`
 */
export type Absence = 'blank' | 'withheld' | 'unreadable' | 'not-applicable';

interface Printed {
  /** What is printed, as it stands (ends trimmed). */
  readonly text: string;
  readonly place: Place;
  /** Set where the text was not written by the document but recognised from a picture of it. */
  readonly recognised?: true;
}

export interface AmountCell extends Printed {
  readonly kind: 'amount';
  readonly fen: Fen;
  /** The printing step in fen: half of it is what rounding can hide. */
  readonly step: Fen;
}

/** A count, a quantity or a percentage: not money. */
export interface NumberCell extends Printed {
  readonly kind: 'number';
  readonly value: number;
  readonly step: number;
  /** Whether it is printed with a percent sign or under a percent heading. */
  readonly percent?: true;
}

export interface TextCell extends Printed {
  readonly kind: 'text';
}

export interface AbsentCell extends Printed {
  readonly kind: 'absent';
  readonly absence: Absence;
}

/** What is printed at a place: a value with its printed precision, or a typed absence. */
export type Cell = AmountCell | NumberCell | TextCell | AbsentCell;

const WITHHELD = /^[*＊（(【[]*涉密[）)】\]*＊]*$/;
const NOT_APPLICABLE = /^(?:[-—–－─]{1,4}|[/／\\]|无|不适用)$/;

/** The absence a printed text stands for, or undefined where it is a value. `folded` has no spaces. */
export function absenceOf(folded: string): Exclude<Absence, 'unreadable'> | undefined {
  if (folded === '') return 'blank';
  if (WITHHELD.test(folded)) return 'withheld';
  if (NOT_APPLICABLE.test(folded)) return 'not-applicable';
  return undefined;
}
