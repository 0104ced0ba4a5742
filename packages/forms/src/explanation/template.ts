/** A cell by its address. */
export interface CellAddress {
  readonly form: string;
  readonly row: string;
  readonly measure: string;
}

/** Rows of a coded table that a sentence lists: those that print an amount above nought. */
export interface ItemsOf {
  readonly form: string;
  readonly measure: string;
  /** Level of the codes: 2 款, 3 项. */
  readonly level: number;
  readonly order: 'amount' | 'printed';
  /** How many at most; the rest is said by 等. */
  readonly most?: number;
}

/**
 * A part of a sentence. A part that finds nothing to say is left out together with the sequence it stands in, up to
 * the next `clauses`, `first` or paragraph: no sentence says what the cells do not.
 */
export type Phrase =
  | string
  /** The amount of a cell, in the prose's unit. A blank prints 0.00, or is left out. */
  | { readonly kind: 'amount'; readonly cell: CellAddress; readonly blank: 'nought' | 'omit' }
  /** What the listed purchases of one letter come to: A 货物, B 工程, C 服务. */
  | { readonly kind: 'purchases'; readonly letter: 'A' | 'B' | 'C' }
  /** A cell over another in percent. */
  | { readonly kind: 'share'; readonly part: CellAddress; readonly whole: CellAddress }
  /**
   * How a cell changed against last year: `较2024年预算减少0.30万元`, `与2024年预算持平`, in short `减少0.30万元`,
   * `与上年持平`; `moved` is the short form of a change that is not nought, else nothing. A change that is not nought
   * asks for its reason, at once or in the parts listed after it.
   */
  | {
      readonly kind: 'change';
      readonly cell: CellAddress;
      readonly form: 'full' | 'short' | 'moved';
      readonly reason: 'asked' | 'in-parts';
    }
  /** Sequences that have something to say, joined between `lead` and `close`; nothing at all where none has. */
  | {
      readonly kind: 'clauses';
      readonly of: readonly (readonly Phrase[])[];
      readonly join: string;
      readonly lead: string;
      readonly close: string;
    }
  /** The first sequence that has something to say. */
  | { readonly kind: 'first'; readonly of: readonly (readonly Phrase[])[] }
  /** Said where the cells hold what is asked: some amount, none (the table stands there and is silent), or the same. */
  | {
      readonly kind: 'where';
      readonly cells: readonly CellAddress[];
      readonly hold: 'some' | 'none' | 'same';
      readonly say: readonly Phrase[];
    }
  /** Names and amounts of listed rows, `办公费13.34万元、水费1.15万元`. */
  | { readonly kind: 'items'; readonly of: ItemsOf }
  /** Names of projects by their budgets, the greatest first, and their number. */
  | { readonly kind: 'projects'; readonly most: number }
  | { readonly kind: 'project-count' }
  /** The row of an `each` paragraph: its number in the list, its 类款项 path, its amount. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'path' }
  | { readonly kind: 'item-amount' }
  /** The year, and the body. */
  | { readonly kind: 'year' }
  | { readonly kind: 'body' }
  /** A marked place for what only a person knows: `〔请填写：增减原因〕`. */
  | { readonly kind: 'blank'; readonly asks: string };

export type ParagraphTemplate =
  | readonly Phrase[]
  | { readonly each: ItemsOf; readonly say: readonly Phrase[] };

/** One section of the explanation as a layout prints it. */
export interface SectionTemplate {
  /** Id of its section form. */
  readonly section: string;
  /** Its heading, without the number. */
  readonly title: string;
  readonly paragraphs: readonly ParagraphTemplate[];
  /** What a person is asked for where no paragraph finds anything to say. */
  readonly asks: string;
}

export const YEAR: Phrase = { kind: 'year' };
export const BODY: Phrase = { kind: 'body' };

export function cell(form: string, row: string, measure: string): CellAddress {
  return { form, row, measure };
}

/** An amount that prints 0.00 where its cell is blank. */
export function stated(address: CellAddress): Phrase {
  return { kind: 'amount', cell: address, blank: 'nought' };
}

/** An amount that is left out where its cell is blank. */
export function printed(address: CellAddress): Phrase {
  return { kind: 'amount', cell: address, blank: 'omit' };
}

export function share(part: CellAddress, whole: CellAddress): Phrase {
  return { kind: 'share', part, whole };
}

export function change(
  address: CellAddress,
  form: 'full' | 'short' | 'moved' = 'full',
  reason: 'asked' | 'in-parts' = 'asked',
): Phrase {
  return { kind: 'change', cell: address, form, reason };
}

export function clauses(
  join: string,
  of: readonly (readonly Phrase[])[],
  { lead = '', close = '' }: { readonly lead?: string; readonly close?: string } = {},
): Phrase {
  return { kind: 'clauses', of, join, lead, close };
}

/** A sequence that is left out alone where it has nothing to say. */
export function maybe(...say: readonly Phrase[]): Phrase {
  return clauses('', [say]);
}

export function first(...of: readonly (readonly Phrase[])[]): Phrase {
  return { kind: 'first', of };
}

export function where(
  hold: 'some' | 'none' | 'same',
  cells: CellAddress | readonly CellAddress[],
  ...say: readonly Phrase[]
): Phrase {
  return { kind: 'where', hold, cells: 'form' in cells ? [cells] : cells, say };
}

/** A marked place. */
export function blank(asks: string): Phrase {
  return { kind: 'blank', asks };
}
