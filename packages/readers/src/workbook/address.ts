/** A rectangle of cells; 0-based, both ends inside. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const DOLLAR = 0x24;

/** `BF12` or `$BF$12` as 0-based row and column; undefined where it is no address a workbook can have. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  let row = 0;
  let column = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = (code | 0x20) - 0x60;
    if (letter >= 1 && letter <= 26 && row === 0) column = column * 26 + letter;
    else if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (code !== DOLLAR) return undefined;
    if (row > MAX_ROWS || column > MAX_COLUMNS) return undefined;
  }
  return row === 0 || column === 0 ? undefined : { row: row - 1, column: column - 1 };
}

/** `A1:C3` or `A1` as a rectangle. */
export function parseRange(text: string): Range | undefined {
  const [first = '', last = first] = text.split(':');
  const a = parseAddress(first);
  const b = parseAddress(last);
  if (a === undefined || b === undefined) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** 0-based column 57 as `BF`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based row and column as `BF12`. */
export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
