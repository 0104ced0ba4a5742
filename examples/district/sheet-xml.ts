/** A cell of a list: a text, or a number as digits. */
export type ListCell = string | { readonly digits: string } | undefined;

/** A plain sheet: rows of texts and numbers from A1 on. */
export function sheetXml(rows: readonly (readonly ListCell[])[]): string {
  const body = rows.map((cells, r) => {
    const written = cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}">${written}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: ListCell, address: string): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell !== 'string') return `<c r="${address}"><v>${cell.digits}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
