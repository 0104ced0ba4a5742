import type { CellRef } from './finding.ts';
import type { Fen, MoneyUnit } from './money.ts';

/**
 * How a printed amount came to be wrong.
 *
 * - swap: two neighbouring digits changed places
 * - digit: one digit is another
 * - length: one digit too few or too many
 * - point: the decimal point is misplaced
 * - unit: printed in 元 where 万元 is meant, or the other way round (a factor of 10⁴)
 * - sign: 增加 for 减少, or a minus sign
 * - blank: nothing is printed where an amount belongs
 * - extra: an amount is printed where none belongs
 * - copied: the amount of a neighbouring cell was printed again
 * - shifted: amounts of a row or column stand in one another's cells
 * - row: a whole row is missing
 * - other: none of these
 */
export type Cause =
  | 'swap'
  | 'digit'
  | 'length'
  | 'point'
  | 'unit'
  | 'sign'
  | 'blank'
  | 'extra'
  | 'copied'
  | 'shifted'
  | 'row'
  | 'other';

/** One printed amount and what it would be. */
export interface CellChange {
  readonly cell: CellRef;
  /** What the cell would take, in fen, and as the document would print it. */
  readonly value: Fen;
  readonly text: string;
  readonly unit: MoneyUnit;
}

/** A change that would settle findings: of one cell, or of several that change together. */
export interface Repair extends CellChange {
  readonly cause: Cause;
  /** The other cells that change with it. */
  readonly along?: readonly CellChange[];
  /** How many findings it settles, and how many equations that hold now it would break. */
  readonly settles: number;
  readonly breaks: number;
  readonly message: string;
  readonly messageEn: string;
}

/** Findings that one cause explains. */
export interface Cluster {
  /** The id of its first finding. */
  readonly id: string;
  readonly headline: string;
  readonly headlineEn: string;
  /** Ids of its findings, in document order. */
  readonly findings: readonly string[];
  /** The likeliest first. */
  readonly repairs: readonly Repair[];
}

/** Who lets a finding stand, why and until when. */
export interface WaiverNote {
  readonly reason: string;
  readonly author: string;
  readonly approver: string;
  /** The last day it holds, as `2025-12-31`. */
  readonly expires: string;
}
