/**
 * Where something stands in its source. Every number is 1-based, as a person would count in the file.
 *
 * - text: line, and column of the first character
 * - docx and html: table, row and cell as they stand in the file (spans not expanded), or paragraph
 * - pdf: page and box `[left, top, right, bottom]` in points from the page's top left
 * - workbook: sheet name and address such as `C12`
 */
export type Place =
  | { readonly line: number; readonly column?: number }
  | { readonly table: number; readonly row: number; readonly cell: number }
  | { readonly paragraph: number; readonly column?: number }
  | { readonly page: number; readonly box: readonly [number, number, number, number] }
  | { readonly sheet: string; readonly address: string };

/** Whether two places are the same place. */
export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** A place as one string, for maps and ids. */
export function placeKey(place: Place): string {
  if ('line' in place) return `l${place.line}:${place.column ?? ''}`;
  if ('table' in place) return `t${place.table}:${place.row}:${place.cell}`;
  if ('paragraph' in place) return `p${place.paragraph}:${place.column ?? ''}`;
  if ('page' in place) return `g${place.page}:${place.box.join(',')}`;
  return `s${place.sheet}!${place.address}`;
}
