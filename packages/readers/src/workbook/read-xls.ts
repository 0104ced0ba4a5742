import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Evidence, Unread } from '@mingzhang/model';
import { openCompound } from '../archive/compound.ts';
import { ReadError } from '../read-error.ts';
import { formatAddress } from './address.ts';
import { type Budget, startBudget } from './budget.ts';
import { cutWorkbook } from './cut.ts';
import { formulaNotes } from './formula-notes.ts';
import type { Interval } from './intervals.ts';
import { type StoredCell, type StoredSheet, showCells } from './layout.ts';
import { type WorkbookLimits, workbookLimits } from './limits.ts';
import { numberPrinter } from './number-format.ts';
import { checkRecords } from './records.ts';
import { type Sheet, sheetPlace } from './sheet.ts';
import { chartSheetNote, hiddenSheetNote, tooManySheets } from './sheet-notes.ts';

/**
 * Reads an xls file (Excel 97-2003, WPS) into the same blocks as `readXlsx`. Lines around cells, whether zeros show
 * and drawings are not known in this format and are named.
 *
 * @throws {ReadError}
 */
export function readXls(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
  printer: typeof numberPrinter = numberPrinter,
): Evidence {
  const budget = startBudget(limits);
  const workbook = parse(bytes);
  budget.checkTime();
  if (workbook.SheetNames.length > limits.sheets) throw tooManySheets(limits.sheets);
  const print = printer(workbook.Workbook?.WBProps?.date1904 === true);
  const sheets: Sheet[] = [];
  const unread: Unread[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) unread.push(hiddenSheetNote(name));
    else if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet')
      unread.push(chartSheetNote(name));
    else {
      const withoutValue: string[] = [];
      const stored = storedSheet(name, sheet, withoutValue, budget, print);
      const shown = showCells(stored, budget);
      sheets.push({ name, cells: shown.cells });
      unread.push(...formulaNotes(name, withoutValue), ...shown.unread);
    }
  });
  const evidence = cutWorkbook(sheets, unread, budget);
  return { ...evidence, unread: [...evidence.unread, formatNote(workbook.SheetNames[0] ?? '')] };
}

/** The library is given the workbook stream alone, its records checked: not the container, not its other streams. */
function parse(bytes: Uint8Array): WorkBook {
  const compound = openCompound(bytes);
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (stream === undefined) throw notWorkbook(compound.names().includes('EncryptedPackage'));
  checkRecords(stream);
  try {
    const workbook = read(Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
    if (workbook.SheetNames.length > 0) return workbook;
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      throw new ReadError('encrypted', '文件设有密码，无法读取。', 'The file is protected by a password.');
    }
  }
  throw new ReadError('damaged', '文件已损坏，或不是 xls 文件。', 'The file is damaged or is no xls file.');
}

function notWorkbook(isEncrypted: boolean): ReadError {
  return isEncrypted
    ? new ReadError('encrypted', '文件设有密码，无法读取。', 'The file is protected by a password.')
    : new ReadError('not-this-format', '不是 xls 文件。', 'Not an xls file.');
}

function storedSheet(
  name: string,
  sheet: WorkSheet,
  withoutValue: string[],
  budget: Budget,
  print: (value: number, format: string) => string,
): StoredSheet {
  const cells: StoredCell[] = [];
  const data: readonly ((CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  data.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell === undefined) return;
      budget.spendCell();
      if (cell.f !== undefined && (cell.v === undefined || cell.t === 'z')) {
        withoutValue.push(formatAddress(row, column));
      }
      const text = printXlsCell(cell, print);
      if (text !== '') cells.push({ row, column, text, ruled: false });
    });
  });
  return {
    name,
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenAmong(sheet['!rows'] ?? []),
    hiddenColumns: hiddenAmong(sheet['!cols'] ?? []),
  };
}

function hiddenAmong(lines: readonly ({ hidden?: boolean } | undefined)[]): Interval[] {
  const hidden: Interval[] = [];
  lines.forEach((line, index) => {
    if (line?.hidden === true) hidden.push({ first: index, last: index });
  });
  return hidden;
}

function printXlsCell(cell: CellObject, print: (value: number, format: string) => string): string {
  const { t, v, z, w } = cell;
  if (v === undefined || t === 'z') return '';
  if (t === 'n' && typeof v === 'number') return print(v, typeof z === 'string' ? z : 'General');
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  if (t === 'e') return w ?? errorNames[Number(v)] ?? '#ERROR!';
  return String(v).replace(/\r\n?/g, '\n').trim();
}

/** Error values by their number in the file (MS-XLS 2.5.10). */
const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function formatNote(sheet: string): Unread {
  return {
    code: 'xls-without-borders',
    reason: 'xls 文件的边框、图形、图片和批注未读取；表格与说明文字按行列和合并单元格区分。',
    reasonEn:
      'Borders, shapes, pictures and comments of an xls file are not read; tables are told from text by rows, columns and merged cells.',
    place: sheetPlace(sheet),
  };
}
