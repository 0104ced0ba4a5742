import type { Unread } from '@mingzhang/model';
import { firstFrom, lastStartingBy } from '../sorted.ts';
import { columnLetters, formatAddress, type Range } from './address.ts';
import type { Budget } from './budget.ts';
import { firstOutside, type Interval, joinIntervals } from './intervals.ts';
import { type SheetCell, sheetPlace } from './sheet.ts';

/** A cell as stored, before it is known whether it shows. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly ruled: boolean;
}

/** A sheet as stored: its cells in order, its merged ranges and what it hides; numbers 0-based. */
export interface StoredSheet {
  readonly name: string;
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Interval[];
  readonly hiddenColumns: readonly Interval[];
}

/**
 * What of a stored sheet shows: cells with text, each with what it covers from the first row and column that show.
 * Cells under a merged range, in hidden rows or in hidden columns do not show and are named.
 *
 * @throws {ReadError} `too-large`, `too-slow`
 */
export function showCells(sheet: StoredSheet, budget: Budget): { cells: SheetCell[]; unread: Unread[] } {
  const filled = sheet.cells.filter((cell) => cell.text !== '');
  const filledRows = [...new Set(filled.map((cell) => cell.row))];
  const merges = mergesByRow(sheet.merges, filledRows, budget);
  const hiddenRows = joinIntervals(sheet.hiddenRows);
  const hiddenColumns = joinIntervals(sheet.hiddenColumns);
  const cells: SheetCell[] = [];
  const inHiddenRow: StoredCell[] = [];
  const inHiddenColumn: StoredCell[] = [];
  const covered: StoredCell[] = [];
  for (const cell of filled) {
    budget.spendCell();
    const { top, left, bottom, right } =
      mergeOver(merges.get(cell.row) ?? [], cell.column) ?? pointRange(cell);
    const row = firstOutside(hiddenRows, top);
    const column = firstOutside(hiddenColumns, left);
    if (cell.row !== top || cell.column !== left) covered.push(cell);
    else if (row > bottom) inHiddenRow.push(cell);
    else if (column > right) inHiddenColumn.push(cell);
    else {
      const { text, ruled } = cell;
      cells.push({ row, column, text, ruled, rowSpan: bottom - row + 1, columnSpan: right - column + 1 });
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    cells,
    unread: [
      ...nameHidden(sheet.name, inHiddenRow, 'hidden-row', (cell) => String(cell.row + 1)),
      ...nameHidden(sheet.name, inHiddenColumn, 'hidden-column', (cell) => columnLetters(cell.column)),
      ...nameHidden(sheet.name, covered, 'covered-cell', (cell) => formatAddress(cell.row, cell.column)),
    ],
  };
}

function pointRange({ row, column }: StoredCell): Range {
  return { top: row, bottom: row, left: column, right: column };
}

function mergeOver(row: readonly Range[], column: number): Range | undefined {
  const merge = row[lastStartingBy(row, column, ({ left }) => left)];
  return merge !== undefined && column <= merge.right ? merge : undefined;
}

function mergesByRow(
  merges: readonly Range[],
  rows: readonly number[],
  budget: Budget,
): Map<number, Range[]> {
  const sorted = rows.toSorted((a, b) => a - b);
  const byRow = new Map<number, Range[]>();
  for (const merge of merges) {
    for (let i = firstFrom(sorted, merge.top); i < sorted.length; i++) {
      const row = sorted[i];
      if (row === undefined || row > merge.bottom) break;
      budget.spendMergedRow();
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [merge]);
      else list.push(merge);
    }
  }
  for (const list of byRow.values()) list.sort((a, b) => a.left - b.left);
  return byRow;
}

const NAMED_AT_MOST = 10;

const hiddenWords = {
  'hidden-row': { zh: '隐藏的行未读取', en: 'hidden rows are not read' },
  'hidden-column': { zh: '隐藏的列未读取', en: 'hidden columns are not read' },
  'covered-cell': { zh: '被合并单元格遮住的内容未读取', en: 'cells covered by a merged range are not read' },
};

function nameHidden(
  sheet: string,
  cells: readonly StoredCell[],
  code: keyof typeof hiddenWords,
  label: (cell: StoredCell) => string,
): Unread[] {
  const [first] = cells;
  if (first === undefined) return [];
  const labels = [...new Set(cells.map(label))];
  const more = labels.length > NAMED_AT_MOST ? ` … (${labels.length})` : '';
  const list = labels.slice(0, NAMED_AT_MOST).join(', ') + more;
  const words = hiddenWords[code];
  return [
    {
      code,
      reason: `工作表“${sheet}”中${words.zh}：${list}。`,
      reasonEn: `In sheet “${sheet}” ${words.en}: ${list}.`,
      place: sheetPlace(sheet, formatAddress(first.row, first.column)),
      excerpt: first.text.slice(0, 40),
    },
  ];
}
