import type { PrintedCell, PrintedTable } from '../disclosure/printed.ts';
import { columnShares, emsOf } from '../disclosure/widths.ts';
import { innerHeight, innerWidth, mm, type Page, type Twips } from './page.ts';

/** The measures of a table on its page. */
export interface TableShape {
  readonly widths: readonly Twips[];
  /** Type size in half points. */
  readonly size: number;
  /** Exact pitch of lines in cells. */
  readonly pitch: Twips;
  /** Height of each row, at least. */
  readonly rowHeight: Twips;
}

const SMALLEST = 13;
const LOWEST = mm(4.7);
const HIGHEST = mm(8);
const TITLE = mm(26);

/** Space at the left and right of a cell. */
export const CELL_SIDE: Twips = mm(0.8);

const ONE_PAGE_ROWS = 48;

/**
 * The largest type at which no figure wraps and a table of up to a page stays on it, with rows as high as lets it
 * fill the page.
 */
export function shapeOf(table: PrintedTable, page: Page, size: number): TableShape {
  const room = innerHeight(page) - TITLE;
  let shape = shapeAt(table, page, size, HIGHEST);
  for (let smaller = size; smaller > SMALLEST && !shape.fits; smaller--)
    shape = shapeAt(table, page, smaller - 1, HIGHEST);
  if (heightOf(table, shape) <= room || table.rows.length > ONE_PAGE_ROWS) return shape;
  for (let type = shape.size; type >= SMALLEST + 1; type--) {
    const tight = shapeAt(table, page, type, 0);
    const spare = room - heightOf(table, tight);
    if (spare < 0) continue;
    return { ...tight, rowHeight: tight.rowHeight + Math.floor((spare / table.rows.length) * 0.8) };
  }
  return shape;
}

function shapeAt(
  table: PrintedTable,
  page: Page,
  size: number,
  height: Twips,
): TableShape & { readonly fits: boolean } {
  const width = innerWidth(page);
  const { shares, fits } = columnShares(table, width / (size * 10));
  const pitch = Math.round(size * 12.5);
  return {
    widths: shares.map((share) => Math.floor(share * width)),
    size,
    pitch,
    rowHeight: Math.max(LOWEST, pitch + 30, height),
    fits,
  };
}

function heightOf(table: PrintedTable, shape: TableShape): Twips {
  return rowHeights(table, shape).reduce((total, height) => total + height, 0);
}

export function spanWidth({ column, columnSpan }: PrintedCell, { widths }: TableShape): Twips {
  return widths.slice(column, column + columnSpan).reduce((total, width) => total + width, 0);
}

/** Lines that a text takes in a width, as far as they can be told without the face itself. */
export function linesIn(text: string, width: Twips, size: number, firstLine = 0): number {
  const ems = Math.max(1, width / (size * 10));
  return text
    .split('\n')
    .reduce(
      (lines, line, i) =>
        lines + Math.max(1, Math.ceil((emsOf(line, 0.5) + (i === 0 ? firstLine : 0)) / ems - 0.02)),
      0,
    );
}

/** Heights of the rows as they will be printed. */
export function rowHeights(table: PrintedTable, shape: TableShape): Twips[] {
  const heights = table.rows.map(() => shape.rowHeight);
  for (const cell of table.rows.flat()) {
    const width = spanWidth(cell, shape) - 2 * CELL_SIDE - cell.indent * shape.size * 10;
    const needed = linesIn(cell.text, width, shape.size) * shape.pitch + 20;
    let given = 0;
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) given += heights[r] ?? 0;
    const last = cell.row + cell.rowSpan - 1;
    if (needed > given) heights[last] = (heights[last] ?? 0) + needed - given;
  }
  return heights;
}
