/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell, 0-based: row 0, column 0 is A1. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
