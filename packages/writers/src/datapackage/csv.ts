const FORMULA = /^[=+\-@\t\r＝＋－＠']/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180, UTF-8, no byte order mark). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, and so does one that begins with an apostrophe: {@link readCsv} takes it away again.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows of a CSV text that {@link csvOf} wrote. @throws {RangeError} where a quotation is not closed. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0) throw new RangeError(`quotation not closed in row ${rows.length + 1}`);
        if (text[end + 1] !== '"') break;
        end += 2;
      }
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') end++;
      value = text.slice(at, end);
      at = end;
    }
    row.push(value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value);
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
