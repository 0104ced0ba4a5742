import { joinLines } from './lines.ts';
import type { PageCell, PageGrid } from './page-grid.ts';
import type { Table, TableCell } from './table.ts';

const sameEdge = 3;
const mostHeaderRows = 8;

const near = (edges: readonly number[], at: number): number =>
  edges.findIndex((edge) => Math.abs(edge - at) <= sameEdge);

const rowText = (cells: readonly PageCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .sort((p, q) => p.column - q.column)
    .map((cell) => cell.text.replace(/\s/g, ''))
    .join('¦');

const isEmptyRow = (text: string): boolean => /^¦*$/.test(text);

/**
 * Whether a part at the top of a page can be the rest of a table that ended the page before: same page size, same
 * outer edges, and at least half of the inner edges of the plainer one shared.
 */
export function continues(table: Table, part: PageGrid): boolean {
  const last = table.parts[table.parts.length - 1];
  if (last === undefined || part.frame.page !== last.frame.page + 1) return false;
  if (Math.abs(last.frame.width - part.frame.width) > sameEdge) return false;
  const start = Math.abs((table.xs[0] ?? 0) - (part.xs[0] ?? 0)) <= sameEdge;
  const end = Math.abs((table.xs.at(-1) ?? 0) - (part.xs.at(-1) ?? 0)) <= sameEdge;
  if (!start || !end) return false;
  const mine = table.xs.slice(1, -1);
  const theirs = part.xs.slice(1, -1);
  const [few, many] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  const shared = few.filter((edge) => near(many, edge) >= 0).length;
  return shared * 2 >= few.length;
}

/** How many rows at the top of `part` repeat the table's heading. */
function repeatedRows(table: Table, part: PageGrid): number {
  const first = rowText(part.cells, 0);
  if (isEmptyRow(first) || !/[\u4e00-\u9fff]/.test(first)) return 0;
  for (let start = 0; start < Math.min(mostHeaderRows, table.rows); start++) {
    if (rowText(table.cells, start) !== first) continue;
    let count = 1;
    while (
      count < Math.min(part.rows, mostHeaderRows) &&
      rowText(part.cells, count) === rowText(table.cells, start + count) &&
      !isEmptyRow(rowText(part.cells, count))
    ) {
      count++;
    }
    return count;
  }
  return 0;
}

function merged(table: readonly number[], part: readonly number[]): number[] {
  const more = part.filter((edge) => near(table, edge) < 0);
  return [...table, ...more].sort((p, q) => p - q);
}

function moved(cell: TableCell, from: readonly number[], to: readonly number[], rows: number): TableCell {
  const start = near(to, from[cell.column] ?? 0);
  const end = near(to, from[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, row: cell.row + rows, column: start, columnSpan: Math.max(1, end - start) };
}

const padding = 3;

/** Whether `lower` reads on from `upper`: the last line above had no room for what comes next. */
const wrapsOn = (upper: TableCell, lower: TableCell): boolean =>
  upper.text !== '' && upper.slack - lower.firstWidth <= 2 * padding + 1;

/** Whether the first row of a part is the rest (perhaps an empty one) of the row that the page's end cut. */
function isCutRow(above: readonly TableCell[], below: readonly TableCell[]): boolean {
  const filled = below.filter((cell) => cell.text !== '');
  if (filled.length === 0) return above.some((cell) => cell.text !== '');
  if (!below.some((cell) => cell.text === '')) return false;
  return filled.every((lower) => {
    const upper = above.find((cell) => cell.column === lower.column && cell.columnSpan === lower.columnSpan);
    return upper !== undefined && wrapsOn(upper, lower);
  });
}

/**
 * Appends a part to a table: repeated heading rows are dropped, a row cut by the page's end becomes one again,
 * and a label that spans rows on both pages goes on.
 */
export function append(table: Table, part: PageGrid): void {
  const skip = repeatedRows(table, part);
  const xs = merged(table.xs, part.xs);
  const base = table.rows - skip;
  const old = table.cells.map((cell) => moved(cell, table.xs, xs, 0));
  const added = part.cells
    .filter((cell) => cell.row >= skip)
    .map((cell) => moved({ ...cell, part }, part.xs, xs, base));
  const lastRow = table.rows - 1;
  const above = old.filter((cell) => cell.row <= lastRow && cell.row + cell.rowSpan > lastRow);
  const below = added.filter((cell) => cell.row === table.rows);
  const cut = skip === 0 && isCutRow(above, below);
  const gone = new Set<TableCell>();
  const grown = new Map<TableCell, TableCell>();
  for (const lower of below) {
    const upper = above.find((cell) => cell.column === lower.column && cell.columnSpan === lower.columnSpan);
    if (upper === undefined) continue;
    if (cut) {
      gone.add(lower);
      grown.set(upper, {
        ...upper,
        text: joinLines(upper.text, lower.text),
        rowSpan: upper.rowSpan + lower.rowSpan - 1,
      });
    } else if (spansOn(upper, lower, old, added, part.rows - skip)) {
      gone.add(lower);
      grown.set(upper, { ...upper, rowSpan: upper.rowSpan + lower.rowSpan });
    }
  }
  const shift = cut ? 1 : 0;
  const rest = added.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row - shift }));
  table.cells = [...old.map((cell) => grown.get(cell) ?? cell), ...rest];
  table.xs = xs;
  table.rows = base + part.rows - shift;
  table.parts.push(part);
}

/**
 * Whether an empty cell at the top left of a page belongs to the label above it. Codes and serial numbers do not
 * span; nor do labels of a table that has other empty cells in that column.
 */
function spansOn(
  upper: TableCell,
  lower: TableCell,
  old: readonly TableCell[],
  added: readonly TableCell[],
  rowsBelow: number,
): boolean {
  if (lower.text !== '' || lower.column !== 0 || rowsBelow === 0) return false;
  if (!/[\u4e00-\u9fff]/.test(upper.text)) return false;
  const others = [...old, ...added].filter((cell) => cell !== lower && cell.text === '');
  return !others.some((cell) => cell.column === 0);
}
