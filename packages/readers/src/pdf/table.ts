import type { Grid, GridCell } from '@mingzhang/model';
import type { PageCell, PageGrid } from './page-grid.ts';

/** A cell of a table that may run over several pages. Columns and rows are the table's. */
export interface TableCell extends PageCell {
  readonly part: PageGrid;
}

/** A table put together from the parts that stand on consecutive pages. */
export interface Table {
  readonly parts: PageGrid[];
  xs: readonly number[];
  rows: number;
  cells: TableCell[];
}

/** A part as a table of its own. */
export function tableOf(part: PageGrid): Table {
  return {
    parts: [part],
    xs: part.xs,
    rows: part.rows,
    cells: part.cells.map((cell) => ({ ...cell, part })),
  };
}

/** A table as evidence. */
export function gridOf(table: Table): Grid | undefined {
  const first = table.parts[0];
  if (first === undefined) return undefined;
  const rows: GridCell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    rows[cell.row]?.push({
      text: cell.text,
      place: cell.part.frame.place(cell.box),
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      ...(cell.recognised ? { recognised: true as const } : {}),
    });
  }
  for (const row of rows) row.sort((p, q) => p.column - q.column);
  return {
    kind: 'grid',
    rows,
    width: table.xs.length - 1,
    place: first.frame.place(first.box),
    spans: true,
  };
}
