import { fold, type Grid, type GridCell } from '@mingzhang/model';

/**
 * A grid as rectangular rows: cells in rows that were written shorter than the grid is wide are spread over it, and
 * what no cell covers becomes an empty cell.
 *
 * ```
 * 项目编码 | 1303… | 项目名称 | …          3 + 1 cells
 * 资金支出计划 | 3月底 | 6月底 | 10月底 | 12月底   4 + 1 cells: the first column, then 12 columns shared evenly
 *              | 25%   | 50%  | 75%    | 100%     a blank below the first goes on from it
 * ```
 */
export function arranged(grid: Grid, ragged: boolean): Grid {
  const spread = ragged && !grid.spans ? spreadRows(grid) : grid;
  return filled(spread);
}

const MOST_COLUMNS = 60;

function spreadRows(grid: Grid): Grid {
  const counts = new Set(grid.rows.map((row) => row.length - 1).filter((count) => count > 0));
  let units = 1;
  for (const count of counts) units = lcm(units, count);
  if (units > MOST_COLUMNS) return grid;
  const rows: GridCell[][] = [];
  for (const [r, row] of grid.rows.entries()) {
    const across = row.length > 1 ? units / (row.length - 1) : units;
    const cells = row.map((cell, i): GridCell => {
      const column = i === 0 ? 0 : 1 + (i - 1) * across;
      const columnSpan = i === 0 ? (row.length === 1 ? units + 1 : 1) : across;
      return { ...cell, row: r, column, columnSpan, rowSpan: 1 };
    });
    const first = cells[0];
    const above = rows.findLast((line) => line[0]?.column === 0)?.[0];
    if (first !== undefined && fold(first.text) === '' && above !== undefined && above.columnSpan === 1) {
      const line = rows[above.row];
      if (line !== undefined) line[0] = { ...above, rowSpan: r - above.row + 1 };
      cells.shift();
    }
    rows.push(cells);
  }
  return { ...grid, rows, width: units + 1 };
}

function lcm(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

function filled(grid: Grid): Grid {
  const taken = grid.rows.map(() => new Array<boolean>(grid.width).fill(false));
  const rows = grid.rows.map((row, r) => {
    const cells: GridCell[] = [];
    for (const cell of row) {
      const room = { ...cell, row: r };
      const line = taken[r];
      if (line === undefined || cell.column >= grid.width || line[cell.column]) continue;
      let columnSpan = 0;
      while (
        columnSpan < cell.columnSpan &&
        cell.column + columnSpan < grid.width &&
        !line[cell.column + columnSpan]
      )
        columnSpan++;
      const rowSpan = Math.min(cell.rowSpan, grid.rows.length - r);
      for (let y = r; y < r + rowSpan; y++) {
        for (let x = cell.column; x < cell.column + columnSpan; x++) {
          const at = taken[y];
          if (at !== undefined) at[x] = true;
        }
      }
      cells.push({ ...room, columnSpan, rowSpan });
    }
    return cells;
  });
  for (const [r, line] of taken.entries()) {
    for (const [c, covered] of line.entries()) {
      if (covered) continue;
      rows[r]?.push({ text: '', place: grid.place, row: r, column: c, rowSpan: 1, columnSpan: 1 });
    }
    rows[r]?.sort((a, b) => a.column - b.column);
  }
  return { ...grid, rows };
}
