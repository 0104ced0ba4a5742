/** Cells of a block, row by row. */
export type Block = readonly (readonly string[])[];

/**
 * A block as spreadsheets put it on the clipboard: cells parted by tabs, rows by line ends; a cell in quotation marks
 * may hold both, and doubled marks. An empty row at the end is none.
 */
export function readBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCellAt(text, at);
    row.push(cell);
    const mark = text[end];
    if (mark === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (mark === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/**
 * The cell that begins at a point, and where it ends: a quoted one at its closing mark, a bare one at a tab or line end.
 *
 *     a⇥"b⇥c"⏎
 *       ^----^
 */
function readCellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  if (text[at] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(text);
    if (found !== null) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const bare = /[^\t\r\n]*/y;
  bare.lastIndex = at;
  const [cell = ''] = bare.exec(text) ?? [];
  return { cell, end: at + cell.length };
}

/** A block for the clipboard, as spreadsheets read it. */
export function writeBlock(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
