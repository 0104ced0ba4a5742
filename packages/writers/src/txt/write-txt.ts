import type { Disclosure } from '@mingzhang/model';
import { compose } from '../disclosure/compose.ts';
import { coverage, type Piece, type PrintedCell, type PrintedTable } from '../disclosure/printed.ts';

/**
 * A disclosure in the tab form, UTF-8: a table row is a run of lines that begin with a tab, one cell a line, rows
 * parted by an empty line; a cell of several lines goes on without a tab. A heading over several columns is one cell, a
 * position covered from above an empty one.
 *
 * ```
 * ⇥2080501
 * ⇥行政单位离退休
 * ⇥36.64
 * ```
 */
export function writeTxt(disclosure: Disclosure): Uint8Array {
  const text = compose(disclosure)
    .pieces.map((piece) => (piece.kind === 'table' ? tableText(piece) : `${line(proseOf(piece))}\n`))
    .join('');
  return new TextEncoder().encode(text);
}

function proseOf(piece: Exclude<Piece, PrintedTable>): string {
  return piece.text;
}

/** A line that cannot be taken for a row: no tab stands in it. */
function line(text: string): string {
  return text.replace(/\t/g, ' ');
}

function tableText(table: PrintedTable): string {
  const above = [table.title, ...table.lines]
    .filter((text) => text !== null)
    .map((text) => `${line(text)}\n`);
  const rows = [
    ...(table.caption.length === 0 ? [] : [table.caption]),
    ...coverage(table).map((cells, r) => rowTexts(cells, r, table)),
  ];
  const below = table.notes.map((note) => `${line(note)}\n`);
  return `${above.join('')}${rows.map(rowText).join('\n')}\n\n\n${below.join('')}`;
}

function rowText(cells: readonly string[]): string {
  return cells.map((cell) => `\t${cellText(cell)}\n`).join('');
}

/** Lines of a cell: none of them empty, none beginning with a tab, none taken for a page number. */
function cellText(text: string): string {
  return text
    .split('\n')
    .map((part) => part.replace(/\t/g, ' ').trim())
    .filter((part, i) => part !== '' || i === 0)
    .join('\n');
}

/** Cells of one row; columns that a cell beside it covers are written only below the headings of a regular table. */
function rowTexts(cells: readonly (PrintedCell | undefined)[], r: number, table: PrintedTable): string[] {
  const spansWritten = r >= table.headRows && table.form !== 'project-performance' && table.form !== null;
  const texts: string[] = [];
  let last: PrintedCell | undefined;
  for (const cell of cells) {
    if (cell !== undefined && cell === last) {
      if (spansWritten) texts.push('');
      continue;
    }
    last = cell;
    texts.push(cell?.row === r ? cell.text : '');
  }
  return texts;
}
