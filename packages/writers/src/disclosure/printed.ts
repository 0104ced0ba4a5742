import type { Template } from '@mingzhang/forms';
import type { Row } from '@mingzhang/model';

/** One cell of a table as it will stand on the page. Positions are 0-based and rectangular: no holes, no overlaps. */
export interface PrintedCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: 'head' | 'label' | 'text' | 'amount' | 'number' | 'ordinal' | 'note';
  /** Levels below the first, for names of coded rows and parts of a line. */
  readonly indent: number;
  readonly strong: boolean;
  /** An amount as an exact decimal of the table's unit (`834.36`), where the cell holds one. */
  readonly decimal?: string;
  /** A count, or a share in percent. */
  readonly value?: number;
  readonly percent?: true;
  /** What it means: a row of the form and a measure. */
  readonly means?: { readonly row: Row; readonly measure: string };
}

/** A table of the page: title and caption above it, headings, rows, notes below it. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly id: string;
  /** Id of its form, `project-performance` and `indicators` for the two grids of a project, or null. */
  readonly form: string | null;
  readonly title: string | null;
  /** What to call it where no title is printed. */
  readonly name: string;
  /** Lines printed between the title and the table. */
  readonly lines: readonly string[];
  /** Parts of the line above the headings: body, year, unit. */
  readonly caption: readonly string[];
  /** How many rows are headings, 栏次 included. */
  readonly headRows: number;
  readonly width: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly notes: readonly string[];
  readonly landscape: boolean;
  /** Whether it is one of the official tables before the explanation: it begins a page and stands in the contents. */
  readonly official: boolean;
  /** Whether it begins a page where it does not follow its heading: every project after the first. */
  readonly newPage: boolean;
}

export interface PrintedHeading {
  readonly kind: 'heading';
  readonly id: string;
  /** 1 a part, 2 一、, 3 （一）. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface PrintedText {
  readonly kind: 'text';
  readonly text: string;
  /** A title repeated under its part. */
  readonly centred: boolean;
}

export type Piece = PrintedHeading | PrintedText | PrintedTable;

/** A disclosure as it is printed: what every page form (docx, html, pdf) lays out in its own way. */
export interface PrintedDocument {
  readonly title: string;
  readonly template: Template;
  readonly cover: readonly string[];
  readonly pieces: readonly Piece[];
}

/** An entry of the contents. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  readonly level: 1 | 2;
}

/** The contents: official tables, parts and sections. */
export function contentsOf({ pieces }: PrintedDocument): readonly Entry[] {
  return pieces.flatMap((piece): Entry[] => {
    if (piece.kind === 'table')
      return piece.official && piece.title !== null ? [{ id: piece.id, text: piece.title, level: 1 }] : [];
    if (piece.kind === 'heading' && piece.level < 3)
      return [{ id: piece.id, text: piece.text, level: piece.level === 1 ? 1 : 2 }];
    return [];
  });
}

/** One row of a grid by position: the cell that covers each column. */
export function coverage({
  rows,
  width,
}: Pick<PrintedTable, 'rows' | 'width'>): (PrintedCell | undefined)[][] {
  const full: (PrintedCell | undefined)[][] = rows.map(() => new Array(width).fill(undefined));
  for (const cell of rows.flat()) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        const line = full[r];
        if (line !== undefined) line[c] = cell;
      }
    }
  }
  return full;
}
