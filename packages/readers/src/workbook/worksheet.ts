import type { Unread } from '@mingzhang/model';
import type { Attributes } from '../xml/tag.ts';
import { formatAddress, parseAddress, parseRange, type Range } from './address.ts';
import { withoutBlanks } from './blank.ts';
import type { Budget } from './budget.ts';
import { type CellContext, printCell } from './cell-value.ts';
import { formulaNotes } from './formula-notes.ts';
import type { Interval } from './intervals.ts';
import type { StoredCell, StoredSheet } from './layout.ts';
import { sheetPlace } from './sheet.ts';
import { plainStyle } from './styles.ts';
import { isTrue, walkPart } from './xml.ts';

const NO_ROW = -1;

/** Reads one worksheet's XML (ECMA-376 18.3) to stored cells with their printed text. @throws {ReadError} */
export function readWorksheet(
  name: string,
  xml: string,
  context: CellContext,
  budget: Budget,
): { sheet: StoredSheet; hasFormulas: boolean; unread: Unread[] } {
  const cells: StoredCell[] = [];
  const merges: Range[] = [];
  const hiddenRows: Interval[] = [];
  const hiddenColumns: Interval[] = [];
  const withoutValue: string[] = [];
  let hasFormulas = false;
  let hasDrawing = false;
  let showZeros = true;
  let row = NO_ROW;
  let column = NO_ROW;
  let cell: Attributes = {};
  let value = '';
  let inValue = false;
  let inPhonetic = false;
  let hasFormula = false;

  function openCell(attributes: Attributes): void {
    const at = attributes.r === undefined ? undefined : parseAddress(attributes.r);
    row = at?.row ?? Math.max(row, 0);
    column = at?.column ?? column + 1;
    cell = attributes;
    value = '';
    hasFormula = false;
  }

  function closeCell(): void {
    budget.spendCell();
    hasFormulas ||= hasFormula;
    if (hasFormula && value === '' && cell.t !== 'str') {
      withoutValue.push(formatAddress(row, column));
      return;
    }
    if (value === '') return;
    const style = context.styles[Number(cell.s ?? 0)] ?? plainStyle;
    const text = printCell(cell.t ?? 'n', value, style.format, showZeros, context);
    if (text !== '') cells.push({ row, column, text, ruled: style.ruled });
  }

  function openRow({ r, hidden }: Attributes): void {
    const number = Number(r);
    row = Number.isSafeInteger(number) && number > 0 ? number - 1 : row + 1;
    column = NO_ROW;
    if (isTrue(hidden)) hiddenRows.push({ first: row, last: row });
  }

  walkPart(withoutBlanks(xml), budget.limits.depth, {
    open(tag, attributes) {
      if (tag === 'c') openCell(attributes);
      else if (tag === 'v' || tag === 't') inValue = !inPhonetic;
      else if (tag === 'f') hasFormula = true;
      else if (tag === 'row') openRow(attributes);
      else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 'mergeCell') {
        const range = parseRange(attributes.ref ?? '');
        if (range !== undefined) merges.push(range);
      } else if (tag === 'col' && isTrue(attributes.hidden)) {
        hiddenColumns.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 });
      } else if (tag === 'sheetView') showZeros = !isFalse(attributes.showZeros);
      else if (tag === 'drawing') hasDrawing = true;
    },
    text(text) {
      if (inValue) value += text;
    },
    close(tag) {
      if (tag === 'c') closeCell();
      else if (tag === 'v' || tag === 't') inValue = false;
      else if (tag === 'rPh') inPhonetic = false;
    },
  });

  const unread = formulaNotes(name, withoutValue);
  if (hasDrawing) unread.push(drawingNote(name));
  const sheet = { name, cells: inOrder(cells), merges, hiddenRows, hiddenColumns };
  return { sheet, hasFormulas, unread };
}

/** Row by row, left to right; of two cells with one address the later stands. */
function inOrder(cells: readonly StoredCell[]): readonly StoredCell[] {
  const isSorted = cells.every((cell, i) => {
    const before = cells[i - 1];
    return before === undefined || compareCells(before, cell) < 0;
  });
  if (isSorted) return cells;
  const byAddress = new Map(cells.map((cell) => [formatAddress(cell.row, cell.column), cell]));
  return [...byAddress.values()].sort(compareCells);
}

function compareCells(a: StoredCell, b: StoredCell): number {
  return a.row - b.row || a.column - b.column;
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function drawingNote(sheet: string): Unread {
  return {
    code: 'drawing',
    reason: `工作表“${sheet}”中的图形、图片或图表未读取。`,
    reasonEn: `Shapes, pictures or charts in sheet “${sheet}” are not read.`,
    place: sheetPlace(sheet),
  };
}
