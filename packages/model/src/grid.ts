import type { Place } from './place.ts';

/** One printed cell of a table. */
export interface GridCell {
  readonly text: string;
  readonly place: Place;
  /** 0-based position of its top left corner, and how many rows and columns it covers. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly recognised?: true;
}

/**
 * A printed table as evidence: cells with spans and places, nothing of what they mean.
 * `rows[r]` holds the cells that begin in row r, left to right.
 */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
  readonly width: number;
  readonly place: Place;
  /**
   * Whether spans are known. Tab text knows none: a row there is as short as it was written, and what a
   * heading spans is worked out from the rows below it.
   */
  readonly spans: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** As printed, ends trimmed; a line break inside a paragraph is `\n`. */
  readonly text: string;
  readonly place: Place;
  /** Level of a heading where the format says so. */
  readonly heading?: number;
}

/** A printed document in reading order. */
export type Block = Paragraph | Grid;

/** What a reader could not take in, or gave up, or left out on purpose; never silent. */
export interface Unread {
  /** A code such as `page-number`, `unrecognised-table`, `no-text-layer`, and a sentence. */
  readonly code: string;
  readonly reason: string;
  readonly reasonEn: string;
  readonly place: Place;
  /** The first words of what was left, for a person to find it. */
  readonly excerpt?: string;
}

/** What a reader of one format gives: bytes to blocks. */
export interface Evidence {
  readonly blocks: readonly Block[];
  readonly unread: readonly Unread[];
}

/** A grid as a full matrix: every position gives the cell that covers it, or undefined where the grid has a hole. */
export function matrix(grid: Grid): (GridCell | undefined)[][] {
  const full: (GridCell | undefined)[][] = grid.rows.map(() => new Array(grid.width).fill(undefined));
  for (const row of grid.rows) {
    for (const cell of row) {
      const bottom = Math.min(cell.row + cell.rowSpan, full.length);
      const right = Math.min(cell.column + cell.columnSpan, grid.width);
      for (let r = cell.row; r < bottom; r++) {
        const line = full[r];
        if (line === undefined) continue;
        for (let c = cell.column; c < right; c++) line[c] ??= cell;
      }
    }
  }
  return full;
}
