import type { Cell, Grid, GridCell, Place } from '@mingzhang/model';

/** A grid while it is laid out by code: cells get their places as they are put. */
export class GridWriter {
  readonly #table: number;
  readonly #rows: GridCell[][] = [];
  #width = 0;

  constructor(table: number) {
    this.#table = table;
  }

  get height(): number {
    return this.#rows.length;
  }

  row(): number {
    return this.#rows.push([]) - 1;
  }

  /** Puts a text; gives the place it stands at. */
  put(row: number, column: number, text: string, columnSpan = 1, rowSpan = 1): Place {
    const line = this.#rows[row] ?? [];
    const place = { table: this.#table, row: row + 1, cell: line.length + 1 };
    line.push({ text, place, row, column, rowSpan, columnSpan });
    this.#width = Math.max(this.#width, column + columnSpan);
    return place;
  }

  /** Puts a cell with its text; gives the cell as it stands there. */
  cell(row: number, column: number, cell: Cell, text: string, columnSpan = 1, rowSpan = 1): Cell {
    return { ...cell, text, place: this.put(row, column, text, columnSpan, rowSpan) };
  }

  grid(): Grid {
    const rows = this.#rows.map((line) => [...line].sort((a, b) => a.column - b.column));
    const place = { table: this.#table, row: 1, cell: 1 };
    return { kind: 'grid', rows, width: this.#width, place, spans: true };
  }
}
