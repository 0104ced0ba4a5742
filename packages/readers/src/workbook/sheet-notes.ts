import type { Unread } from '@mingzhang/model';
import { ReadError } from '../read-error.ts';
import { sheetPlace } from './sheet.ts';

/** A hidden sheet is named, not read. */
export function hiddenSheetNote(name: string): Unread {
  return {
    code: 'hidden-sheet',
    reason: `工作表“${name}”是隐藏的，未读取。`,
    reasonEn: `Sheet “${name}” is hidden and is not read.`,
    place: sheetPlace(name),
  };
}

/** A sheet without cells: a chart, a dialog, a macro sheet. */
export function chartSheetNote(name: string): Unread {
  return {
    code: 'not-a-worksheet',
    reason: `“${name}”不是普通工作表（如图表），未读取。`,
    reasonEn: `“${name}” is no worksheet (a chart, say) and is not read.`,
    place: sheetPlace(name),
  };
}

/** A table whose rows times columns pass the limit is left out and named. */
export function tooLargeGridNote(name: string, address: string, rows: number, columns: number): Unread {
  return {
    code: 'too-large-table',
    reason: `工作表“${name}”的表格过大（${rows} 行 × ${columns} 列），未读取。`,
    reasonEn: `A table of sheet “${name}” is too large (${rows} rows × ${columns} columns) and is not read.`,
    place: sheetPlace(name, address),
  };
}

/** More sheets than may be read. */
export function tooManySheets(most: number): ReadError {
  return new ReadError(
    'too-large',
    `工作表过多（上限 ${most} 个）。`,
    `The workbook has too many sheets (at most ${most}).`,
  );
}
