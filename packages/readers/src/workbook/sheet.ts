import type { Place, Unread } from '@mingzhang/model';

/** A cell that prints something, with the rows and columns it covers; 0-based. */
export interface SheetCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether a line is drawn at its left or right: the mark of a table's cell. Where the format keeps none, false. */
  readonly ruled: boolean;
}

/** One visible sheet as printed: row by row, left to right, blank and hidden cells left out. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

/** The sheets of a workbook in order, and what of it is not read. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly unread: readonly Unread[];
}

/** The place of a whole sheet is its first cell. */
export function sheetPlace(sheet: string, address = 'A1'): Place {
  return { sheet, address };
}
