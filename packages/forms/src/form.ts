/** A name in the two languages of the project. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a printed column holds: an amount of money, a count or share, or text. */
export type MeasureKind = 'amount' | 'number' | 'percent' | 'text';

/** A column of a form by its meaning. */
export interface Measure extends Words {
  readonly id: string;
  readonly kind: MeasureKind;
  /** Folded headings it is printed under; the lowest heading of a column has to be one of them. */
  readonly words: readonly string[];
  /** Where the same words head several columns: a folded word that must stand in a heading above. */
  readonly under?: readonly string[];
  /** The measure it is a part of: a whole equals the sum of its nearest printed parts. */
  readonly partOf?: string;
  /** `which`: 其中, one share of the whole that need not be all of it. */
  readonly share?: 'which';
  /** In a two-sided table, the side it stands on. */
  readonly side?: Side;
}

export type Side = 'revenue' | 'expenditure';

/** A named row of a form by its meaning. */
export interface Line extends Words {
  readonly id: string;
  /** Folded names without their ordinal. The same words may stand for two lines: they are met in declared order. */
  readonly words: readonly string[];
  readonly partOf?: string;
  readonly share?: 'which';
}

/** The rows that a form lets stand: how a printed row gets its key. */
export type Rows =
  /** One row a code, parents above children; `total` is the grand total. */
  | { readonly by: 'functional' | 'economic' }
  /** Named lines; `classes` says under which line the functional classes stand, each a part of it. */
  | { readonly by: 'lines'; readonly sides: readonly LineSide[] }
  /** A list of things: purchases, units. Rows are `line-1`, `line-2`, …; totals and subtotals apart. */
  | { readonly by: 'list' }
  /** Labels with values beside or below them. */
  | { readonly by: 'record' };

export interface LineSide {
  readonly side?: Side;
  readonly lines: readonly Line[];
  readonly classesUnder?: string;
}

/** Two lines of one form that must be equal in a measure each. */
export interface Balance {
  readonly left: { readonly row: string; readonly measure: string };
  readonly right: { readonly row: string; readonly measure: string };
}

/** A printed column: what stands in it under its headings from top to bottom. `{year}` in a heading is the budget's year. */
export interface LayoutColumn {
  readonly heading: readonly string[];
  /** A code over several columns is declared by its parts: `code-class`, `code-section`, `code-item`. */
  readonly measure: string;
  /** In a form that is printed as one row: the line whose amount stands in the column. */
  readonly line?: string;
}

/** Where the functional classes stand among the lines of a layout. */
export const CLASSES = 'classes';

/**
 * How one region prints the form: title, unit, headings, rows. Money that stands in a line or measure which the region's
 * form has no room for is printed after those it has, under its own name.
 */
export interface Layout {
  /** `{year}` is the budget's year. */
  readonly title: string;
  readonly unit: string;
  /** Decimals of its amounts, two where it says nothing; an amount that needs more to be exact has more. */
  readonly decimals?: number;
  /** Whether amounts have thousands marks. */
  readonly marked?: true;
  readonly columns: readonly LayoutColumn[];
  /** Whether an ordinal column and a row of column numbers (栏次) are printed. */
  readonly numbered: boolean;
  /** Printed names of lines where they differ from the line's own name, with their ordinals and indents. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The lines it prints, {@link CLASSES} among them, in their order; all of the form where it names none. */
  readonly lines?: readonly string[];
  /** Which functional classes stand in it, and how they are numbered. */
  readonly classes?: { readonly which: 'every' | 'funded'; readonly ordinal: '一、' | '（一）' };
  /** Whether the total of a coded table stands below its rows, with money or not. */
  readonly totalBelow?: true;
  /** The form its table comes after, where that is another than in the list of all forms. */
  readonly after?: string;
  readonly landscape?: true;
}

export type Template = 'hebei' | 'shanghai' | 'standard';

/** One official table: its concept, rows, measures, equations, and how regions print it. */
export interface Form extends Words {
  readonly id: string;
  readonly kind: 'budget' | 'final-accounts';
  /** Folded words a title must hold, longest meaning first; the form whose longest title fits is taken. */
  readonly titles: readonly string[];
  readonly rows: Rows;
  readonly measures: readonly Measure[];
  readonly balances?: readonly Balance[];
  /** The law or form that asks for it. */
  readonly basis: string;
  /** Whether a disclosure must hold it, even if empty. */
  readonly required: boolean;
  /** Folded words that a note on an empty table must hold to name the right fund. */
  readonly emptyNote?: readonly string[];
  /** By template; null where that region publishes no such table. */
  readonly layouts: Readonly<Partial<Record<Template, Layout | null>>>;
}

/** Short hand for a measure of money. */
export function amount(
  id: string,
  zh: string,
  en: string,
  words: readonly string[],
  more: Pick<Measure, 'under' | 'partOf' | 'share' | 'side'> = {},
): Measure {
  return { id, zh, en, kind: 'amount', words, ...more };
}

/** Short hand for a column of text. */
export function text(
  id: string,
  zh: string,
  en: string,
  words: readonly string[],
  under?: readonly string[],
): Measure {
  return under === undefined
    ? { id, zh, en, kind: 'text', words }
    : { id, zh, en, kind: 'text', words, under };
}

/** Short hand for a line. */
export function line(id: string, zh: string, en: string, words: readonly string[], partOf?: string): Line {
  return partOf === undefined ? { id, zh, en, words } : { id, zh, en, words, partOf };
}
