import type { Cell } from './cell.ts';
import type { Block, Grid, Unread } from './grid.ts';
import type { MoneyUnit } from './money.ts';
import type { Place } from './place.ts';

export type SourceFormat = 'txt' | 'docx' | 'html' | 'pdf' | 'xlsx' | 'xls' | 'doc';

export interface Source {
  readonly path: string;
  readonly sha256: string;
  readonly format: SourceFormat;
}

/** Text printed at a place. */
export interface Printed {
  readonly text: string;
  readonly place: Place;
}

/** What the document is, and the words that said so. */
export interface Identity {
  readonly kind: 'budget' | 'final-accounts' | 'unknown';
  readonly edition: 'department' | 'unit' | 'unknown';
  /** The year it is for, or null where nothing says. */
  readonly year: number | null;
  /** The publishing body as the document names it, and its budget code where printed (`201` of `201区委办`). */
  readonly body: string | null;
  readonly bodyCode: string | null;
  /** The layout it was printed from: `hebei`, `shanghai`, `standard`, or null. */
  readonly template: string | null;
  /** A form to be filled in: official tables without one amount. Its rules are not run. */
  readonly empty?: true;
  readonly evidence: readonly (Printed & { readonly says: string })[];
}

/** A printed column of a recognised table. */
export interface Column {
  /** The form's measure, or `column-N` (1-based) where the form knows none: extra columns are kept. */
  readonly measure: string;
  /** The heading from top to bottom. */
  readonly heading: readonly string[];
  readonly index: number;
  /** In a table printed as one row: the row whose amount stands in the column. */
  readonly row?: string;
}

/**
 * A row of a recognised table. In a two-sided table one printed row gives two of these.
 *
 * `key` is the row's address: a code (`20131`), a named line of the form (`revenue-total`), `total`,
 * or the folded name where the form knows none. Keys are unique within a table: a second row under the same key
 * gets `#2`.
 */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly code?: string;
  /** What kind of row: the grand total, a coded row with its level, a line the form names, or a further one. */
  readonly role: 'total' | 'coded' | 'line' | 'other';
  /** Level of a coded row: 1 类, 2 款, 3 项. */
  readonly level?: number;
  readonly side?: 'revenue' | 'expenditure';
  /** Cells by measure; text columns (a code, a name, a unit) are cells too. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly place: Place;
}

/** A printed table recognised as one of the official forms. */
export interface Table {
  readonly form: string;
  readonly title: string;
  readonly titlePlace: Place;
  /** Unit of its amounts from its own unit line, or null where none is printed. */
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
  readonly body: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Printed[];
  readonly grids: readonly Grid[];
  readonly place: Place;
  /** Its printed sums say that its columns stand one over: one reading problem, and nothing else is said of it. */
  readonly suspect?: 'shifted';
}

export interface Indicator {
  readonly level1: Cell;
  readonly level2: Cell;
  readonly level3: Cell;
  readonly description: Cell;
  readonly target: Cell;
  readonly basis: Cell;
  readonly place: Place;
}

/** A 项目绩效目标表: money, spending plan, goals and indicators of one project. */
export interface Project {
  readonly title: Printed;
  readonly code: Cell;
  readonly name: Cell;
  readonly budget: Cell;
  readonly fiscal: Cell;
  readonly other: Cell;
  readonly purpose: Cell;
  /** Share of the money to be spent by each date, in percent. */
  readonly plan: readonly { readonly until: string; readonly share: Cell }[];
  readonly goals: readonly Cell[];
  readonly indicators: readonly Indicator[];
  readonly unit: MoneyUnit | null;
  readonly grids: readonly Grid[];
  readonly place: Place;
}

/** A part of the explanation under its own heading. */
export interface Section {
  /** The form's section, or null where the heading is none the forms know. */
  readonly id: string | null;
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly place: Place;
  readonly paragraphs: readonly Printed[];
  /** How many tables stand under it. */
  readonly tables: number;
}

/** A figure stated in prose. */
export interface Claim {
  readonly kind: 'amount' | 'delta' | 'percent' | 'count' | 'year' | 'date';
  /** What the figure is said of, in the document's words (`一般公共预算收入`). */
  readonly subject: string;
  /** Id of the section it stands in, or null. */
  readonly section: string | null;
  /** The figure as printed, with its unit. */
  readonly text: string;
  readonly sentence: Printed;
  readonly place: Place;
  /** An amount or delta: exact, with its printing step in fen. A decrease is negative. */
  readonly fen?: number;
  readonly step?: number;
  /** A percentage, count or year. */
  readonly value?: number;
  readonly unit: string;
  /** Of a delta or percentage: the word that said which way. */
  readonly direction?: 'increase' | 'decrease' | 'flat';
  /** Of a delta: the base year it is said against, where stated. */
  readonly baseYear?: number;
  /** Printed with 约, 余, 多 or 近: not meant to the last digit. */
  readonly rough?: true;
  /** What the narrative's declaration binds it to: form/row/measure. */
  readonly binding?: { readonly form: string; readonly row: string; readonly measure: string };
}

/** One published disclosure: evidence, cells, and what they mean. */
export interface Disclosure {
  readonly source: Source;
  readonly document: Identity;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly projects: readonly Project[];
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
  readonly unread: readonly Unread[];
}
