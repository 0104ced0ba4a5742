import type { PrintedCell, PrintedTable } from '../disclosure/printed.ts';
import { columnShares, emsOf } from '../disclosure/widths.ts';
import { addressOf } from './address.ts';
import { type Sums, sumsOf } from './formulas.ts';
import type { Content, Sheet } from './sheet.ts';
import { type CellStyle, PLAIN } from './styles.ts';

const UPRIGHT = 108;
const ACROSS = 140;
const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 13.5;

/** Writes a table below what the sheet holds: title, caption, headings, rows with formulas, notes. */
export function putTable(sheet: Sheet, table: PrintedTable): void {
  const top = sheet.height;
  const width = Math.max(table.width, 1);
  let row = top;
  if (table.title !== null) {
    putAcross(sheet, row, width, table.title, { ...PLAIN, font: 'title', align: 'center' });
    sheet.setHeight(row++, TITLE_HEIGHT);
  }
  for (const line of table.lines) putAcross(sheet, row++, width, line, PLAIN);
  if (table.caption.length > 0) putCaption(sheet, row++, table);
  const first = row;
  const sums = sumsOf(table);
  for (const cell of table.rows.flat()) putCell(sheet, first, cell, sums);
  const ems = table.landscape ? ACROSS : UPRIGHT;
  const widths = columnShares(table, ems / 2).shares.map((share) => Math.max(5, share * ems));
  for (const [r, lines] of linesOf(table, widths).entries()) {
    if (lines > 1) sheet.setHeight(first + r, lines * LINE_HEIGHT + 2);
  }
  row = first + table.rows.length;
  for (const note of table.notes) putAcross(sheet, row++, width, note, PLAIN);
  if (top === 0) {
    sheet.frozen = table.headRows === 0 ? 0 : first + table.headRows;
    sheet.landscape = table.landscape;
    sheet.widths = widths;
  }
}

/** How many lines each row takes at these widths, told in digits: a Chinese character is as wide as two. */
function linesOf(table: PrintedTable, widths: readonly number[]): number[] {
  const lines = table.rows.map(() => 1);
  for (const cell of table.rows.flat()) {
    const width = widths
      .slice(cell.column, cell.column + cell.columnSpan)
      .reduce((total, one) => total + one, 0);
    const room = Math.max(2, width - 1 - 2 * cell.indent);
    const needed = cell.text
      .split('\n')
      .reduce((total, line) => total + Math.max(1, Math.ceil((2 * emsOf(line)) / room)), 0);
    const last = cell.row + cell.rowSpan - 1;
    lines[last] = Math.max(lines[last] ?? 1, needed - cell.rowSpan + 1);
  }
  return lines;
}

function putAcross(sheet: Sheet, row: number, width: number, text: string, style: CellStyle): void {
  sheet.put(row, 0, { text }, style);
  sheet.merge(row, 0, 1, width);
}

/** Body at the left, year in the middle, unit at the right. */
function putCaption(sheet: Sheet, row: number, { caption, width }: PrintedTable): void {
  const most = Math.min(width, 3);
  const parts =
    caption.length <= most ? caption : [...caption.slice(0, most - 1), caption.slice(most - 1).join('　　')];
  for (const [i, text] of parts.entries()) {
    const last = i === parts.length - 1;
    const column = last ? width - 1 : i === 0 ? 0 : Math.floor((width - 1) / 2);
    const align = last ? 'right' : i === 0 ? 'left' : 'center';
    sheet.put(row, parts.length === 1 ? 0 : column, { text }, { ...PLAIN, align, wrap: false });
    if (parts.length === 1) sheet.merge(row, 0, 1, width);
  }
}

const ALIGN = {
  head: 'center',
  label: 'center',
  ordinal: 'center',
  text: 'left',
  note: 'left',
  amount: 'right',
  number: 'right',
} as const;

function putCell(sheet: Sheet, first: number, cell: PrintedCell, sums: Sums): void {
  const content = contentOf(cell, first, sums);
  const style: CellStyle = {
    font: cell.strong ? 'strong' : 'plain',
    align: ALIGN[cell.role],
    format: formatOf(cell, content),
    boxed: true,
    indent: cell.indent,
    wrap: true,
  };
  for (let r = 0; r < cell.rowSpan; r++) {
    for (let c = 0; c < cell.columnSpan; c++) {
      const own = r === 0 && c === 0 ? content : ({ blank: true } as const);
      sheet.put(first + cell.row + r, cell.column + c, own, style);
    }
  }
  sheet.merge(first + cell.row, cell.column, cell.rowSpan, cell.columnSpan);
}

/** A number where the cell holds one that its text says and nothing more; else the text as it is printed. */
function contentOf(cell: PrintedCell, first: number, sums: Sums): Content {
  if (cell.text === '') return { blank: true };
  const number = numberOf(cell);
  if (number === undefined) return { text: cell.text };
  const parts = sums.get(cell);
  if (parts === undefined) return { number };
  const list = parts.map((part) => addressOf(first + part.row, part.column));
  const sum = list.length === 1 ? list.join() : `ROUND(SUM(${list.join(',')}),${decimalsOf(number)})`;
  return { number, formula: sum };
}

const PRINTED_NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

function numberOf(cell: PrintedCell): string | undefined {
  if (!PRINTED_NUMBER.test(cell.text)) return undefined;
  if (cell.decimal !== undefined) return cell.decimal;
  if (cell.value === undefined) return undefined;
  return cell.text.endsWith('%') ? String(Number((cell.value / 100).toFixed(8))) : String(cell.value);
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

/** The format that shows a number as it was printed. */
function formatOf(cell: PrintedCell, content: Content): string {
  if (!('number' in content)) return cell.role === 'head' ? 'General' : '@';
  const decimals = decimalsOf(cell.text.replace('%', ''));
  const whole = cell.text.includes(',') ? '#,##0' : '0';
  return `${whole}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}${cell.text.endsWith('%') ? '%' : ''}`;
}
