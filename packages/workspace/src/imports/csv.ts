import type { Grid, GridCell } from '@mingzhang/model';
import { ReadError } from '@mingzhang/readers';

const MOST_COLUMNS = 400;
const SEPARATORS = [',', '\t', ';'] as const;

/**
 * A CSV text (RFC 4180; commas, tabs or semicolons, told by the first line) as a grid, places counted in lines of the
 * file. A field is text and nothing else, whatever it begins with.
 *
 * @throws {ReadError} where a quotation is not closed, and beyond `mostRows` rows or 400 columns.
 */
export function csvGrid(text: string, mostRows: number): Grid {
  const separator = separatorOf(text);
  const rows: GridCell[][] = [];
  let row: GridCell[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      const from = at + 1;
      let end = from;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw notClosed(rowLine);
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      value = text.slice(from, end).replaceAll('""', '"');
      line += value.split('\n').length - 1;
      at = end + 1;
    }
    const end = endOfField(text, at, separator);
    value += text.slice(at, end);
    if (row.length >= MOST_COLUMNS) throw tooWide();
    row.push(cellOf(value.trim(), rowLine, rows.length, row.length));
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push(cellOf('', rowLine, rows.length, row.length));
    }
    if (rows.push(row) > mostRows) throw tooManyRows(mostRows);
    row = [];
    at++;
    rowLine = ++line;
  }
  const width = rows.reduce((most, one) => Math.max(most, one.length), 0);
  return { kind: 'grid', rows, width, place: { line: 1 }, spans: true };
}

/** The refusal of a file with more rows than a person would go through. */
export function tooManyRows(most: number): ReadError {
  return new ReadError(
    'too-large',
    `表中超过 ${most} 行，不予导入。请按单位或按年度分成几个文件。`,
    `More than ${most} rows; nothing was imported. Divide the file by unit or by year.`,
  );
}

function cellOf(text: string, line: number, row: number, column: number): GridCell {
  return { text, place: { line }, row, column, rowSpan: 1, columnSpan: 1 };
}

function endOfField(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return end;
}

function separatorOf(text: string): string {
  const end = text.indexOf('\n');
  const first = text.slice(0, end < 0 ? text.length : end);
  let best: string = SEPARATORS[0];
  for (const one of SEPARATORS) if (first.split(one).length > first.split(best).length) best = one;
  return best;
}

function notClosed(line: number): ReadError {
  return new ReadError(
    'damaged',
    `第${line}行的引号没有成对，后面的内容无法分列。请改正后再导入。`,
    `A quotation in line ${line} is not closed, so the rest cannot be parted into columns. Correct it and import again.`,
  );
}

function tooWide(): ReadError {
  return new ReadError(
    'too-large',
    `表中超过 ${MOST_COLUMNS} 列，不是明细表。`,
    `More than ${MOST_COLUMNS} columns: this is no list.`,
  );
}
