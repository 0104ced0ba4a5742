import type { Evidence, Unread } from '@mingzhang/model';
import { openArchive } from '../archive/archive.ts';
import { type Budget, startBudget } from './budget.ts';
import type { CellContext } from './cell-value.ts';
import { cutWorkbook } from './cut.ts';
import { staleValuesNote } from './formula-notes.ts';
import { showCells } from './layout.ts';
import { type WorkbookLimits, workbookLimits } from './limits.ts';
import { numberPrinter } from './number-format.ts';
import { readWorkbookPart, type SheetPart } from './package-parts.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { chartSheetNote, hiddenSheetNote, tooManySheets } from './sheet-notes.ts';
import { readSharedStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';
import { damagedPart } from './xml.ts';

/**
 * Reads an xlsx file to paragraphs and grids, sheet by sheet, as printed. Hidden sheets, rows and columns, formulas
 * without a value and drawings are named in `unread`.
 *
 * @throws {ReadError}
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
  printer: typeof numberPrinter = numberPrinter,
): Evidence {
  const budget = startBudget(limits);
  const { sheets, unread } = readWorkbook(bytes, budget, printer);
  return cutWorkbook(sheets, unread, budget);
}

function readWorkbook(bytes: Uint8Array, budget: Budget, printer: typeof numberPrinter): Workbook {
  const { depth } = budget.limits;
  const archive = openArchive(bytes);
  const part = readWorkbookPart(archive, depth);
  if (part.sheets.length > budget.limits.sheets) throw tooManySheets(budget.limits.sheets);
  const strings = part.sharedStringsPath === undefined ? undefined : archive.text(part.sharedStringsPath);
  const styles = part.stylesPath === undefined ? undefined : archive.text(part.stylesPath);
  const context: CellContext = {
    strings: strings === undefined ? [] : readSharedStrings(strings, depth),
    styles: styles === undefined ? [] : readStyles(styles, depth),
    print: printer(part.date1904),
    date1904: part.date1904,
  };
  const sheets: Sheet[] = [];
  const unread: Unread[] = [];
  let staleValues = part.staleValues;

  function readSheet({ name, hidden, path }: SheetPart): void {
    if (hidden) unread.push(hiddenSheetNote(name));
    else if (path === undefined) unread.push(chartSheetNote(name));
    else {
      const xml = archive.text(path);
      if (xml === undefined) throw damagedPart();
      const stored = readWorksheet(name, xml, context, budget);
      const shown = showCells(stored.sheet, budget);
      sheets.push({ name, cells: shown.cells });
      unread.push(...stored.unread, ...shown.unread);
      if (stored.hasFormulas && staleValues) {
        unread.push(staleValuesNote(name));
        staleValues = false;
      }
    }
  }

  part.sheets.forEach(readSheet);
  return { sheets, unread };
}
