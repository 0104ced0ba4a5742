import type { CellRef } from '@mingzhang/model';

/**
 * A rule's statement about one document, as a frozen tree over printed cells. Visitors evaluate it, list its cells and
 * explain it in words.
 */
export type Term =
  /** A printed amount; `value` is undefined where the cell is withheld or unreadable (then nothing can be checked). */
  | {
      readonly kind: 'cell';
      readonly cell: CellRef;
      readonly value: Printed | undefined;
      readonly why?: 'withheld' | 'unreadable';
    }
  | { readonly kind: 'sum'; readonly of: readonly Term[] }
  | { readonly kind: 'difference'; readonly of: readonly [Term, Term] }
  | { readonly kind: 'times'; readonly factor: number; readonly step: number; readonly term: Term }
  /** A value no cell prints, such as a limit set by law. */
  | { readonly kind: 'constant'; readonly fen: number };

/** Fen and printing step. A blank cell is 0 with step 0: exact. */
interface Printed {
  readonly fen: number;
  readonly step: number;
}

export type Statement =
  | { readonly kind: 'equal'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'at-most'; readonly left: Term; readonly right: Term }
  /** A statement about words or about what is there: decided by the rule, with the cells it looked at. */
  | { readonly kind: 'holds'; readonly holds: boolean; readonly cells: readonly CellRef[] }
  /** A statement that could not be made: a column is missing, a page could not be read. */
  | {
      readonly kind: 'cannot';
      readonly why: string;
      readonly whyEn: string;
      readonly cells: readonly CellRef[];
      /** A hint, unless a person has to look. */
      readonly severity?: 'warning';
    };

/** A statement with what its sentence needs to name the place. */
export interface Instance {
  readonly statement: Statement;
  /** Names for the rule's sentence: `{ form, row, measure, … }` as printed. */
  readonly words: Readonly<Record<string, string>>;
  /** Names that read differently in the English sentence. */
  readonly wordsEn?: Readonly<Record<string, string>>;
  /** Overrides the rule's severity downwards, where this instance is less certain. */
  readonly severity?: 'error' | 'warning' | 'hint';
  /** The same, where two prints differ by no more than one unit of the last digit. */
  readonly lastUnitSeverity?: 'warning' | 'hint';
}
