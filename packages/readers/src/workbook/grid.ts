import type { Grid, GridCell } from '@mingzhang/model';
import { firstFrom } from '../sorted.ts';
import { formatAddress } from './address.ts';
import type { Line } from './lines.ts';
import { sheetPlace } from './sheet.ts';

/** Rows and columns a grid of these lines would have. */
export function gridSize(lines: readonly Line[]): { rows: number; columns: number } {
  return { rows: lines.length, columns: columnsOf(lines).length };
}

/**
 * The lines of one table as a grid. Only columns in which some cell begins are columns of the table: a sheet that
 * holds several tables merges narrow columns to fit them all. Blank positions are cells without text.
 */
export function buildGrid(sheet: string, lines: readonly Line[]): Grid {
  const columns = columnsOf(lines);
  const rowNumbers = lines.map((line) => line.row);
  const taken = lines.map(() => new Uint8Array(columns.length));
  const rows = lines.map((line, row) => {
    const begun = new Map<number, GridCell>();
    for (const cell of line.cells) {
      const column = firstFrom(columns, cell.column);
      const columnSpan = firstFrom(columns, cell.column + cell.columnSpan) - column;
      const rowSpan = firstFrom(rowNumbers, cell.row + cell.rowSpan) - row;
      if (taken[row]?.[column] === 1) continue;
      for (let r = row; r < row + rowSpan; r++) taken[r]?.fill(1, column, column + columnSpan);
      const place = sheetPlace(sheet, formatAddress(cell.row, cell.column));
      begun.set(column, { text: cell.text, place, row, column, rowSpan, columnSpan });
    }
    return columns.flatMap((sheetColumn, column): GridCell[] => {
      const cell = begun.get(column);
      if (cell !== undefined) return [cell];
      if (taken[row]?.[column] === 1) return [];
      const place = sheetPlace(sheet, formatAddress(line.row, sheetColumn));
      return [{ text: '', place, row, column, rowSpan: 1, columnSpan: 1 }];
    });
  });
  const place = sheetPlace(sheet, formatAddress(rowNumbers[0] ?? 0, columns[0] ?? 0));
  return { kind: 'grid', rows, width: columns.length, place, spans: true };
}

function columnsOf(lines: readonly Line[]): number[] {
  const columns = new Set(lines.flatMap((line) => line.cells.map((cell) => cell.column)));
  return [...columns].sort((a, b) => a - b);
}
