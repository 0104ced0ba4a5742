import type { DraftCell, DraftRow, DraftTable } from '@mingzhang/api';
import { formOf, type MeasureKind } from '@mingzhang/forms';
import type { Language } from '../../words/words.tsx';

/** A column of a table as it is shown. */
export interface SheetColumn {
  readonly measure: string;
  readonly heading: readonly string[];
  readonly kind: MeasureKind;
  readonly width: number;
  /** In a two-sided table, the side it stands on. */
  readonly side: DraftRow['side'];
  /** In a table printed as one row, the row whose amount it shows. */
  readonly row?: string;
}

/** One printed line: a row, in a two-sided table one of each side, in a table printed as one row all of them. */
export type SheetLine = readonly DraftRow[];

/** A table as it is shown. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly lines: readonly SheetLine[];
}

/** A cell by its address. */
export interface Address {
  readonly form: string;
  readonly row: string;
  readonly measure: string;
}

const WIDTHS: Readonly<Record<MeasureKind, number>> = { amount: 116, number: 80, percent: 80, text: 150 };
const NAME = 250;
const CODE = 86;
const PART = 48;

/** A table laid out as it is printed: both sides of a two-sided one beside each other, their last lines level. */
export function sheetOf(table: DraftTable, language: Language = 'zh'): Sheet {
  const measures = new Map(formOf(table.form).measures.map((measure) => [measure.id, measure]));
  const isTwoSided = table.rows.some(({ side }) => side !== undefined);
  const middle = table.columns.findIndex(({ measure }) => measure.startsWith('expenditure'));
  const columns = table.columns.map(({ measure, heading, row }, i): SheetColumn => {
    const known = measures.get(measure);
    const kind = known?.kind ?? 'text';
    const side: SheetColumn['side'] = isTwoSided ? (i < middle ? 'revenue' : 'expenditure') : undefined;
    const words = language === 'zh' || known === undefined ? heading : englishHeading(known.en, side);
    const shown = { measure, heading: words, kind, side, width: widthOf(measure, kind) };
    return row === undefined ? shown : { ...shown, row };
  });
  if (columns.some(({ row }) => row !== undefined)) return { columns, lines: [table.rows] };
  if (!isTwoSided) return { columns, lines: table.rows.map((row) => [row]) };
  const of = (side: DraftRow['side']) => table.rows.filter((row) => row.side === side);
  return { columns, lines: beside(of('revenue'), of('expenditure')) };
}

/** The forms are printed in Chinese; in English the columns are told by their meaning, under their side. */
function englishHeading(measure: string, side: SheetColumn['side']): readonly string[] {
  return side === undefined ? [measure] : [side, measure];
}

function widthOf(measure: string, kind: MeasureKind): number {
  if (measure === 'code' || measure.endsWith('-code')) return CODE;
  if (measure.startsWith('code-')) return PART;
  return /name$/.test(measure) ? NAME : WIDTHS[kind];
}

/** The last rows, the grand totals, stand on one line. */
function beside(left: readonly DraftRow[], right: readonly DraftRow[]): readonly SheetLine[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) =>
    [at(left, i, length), at(right, i, length)].filter((row) => row !== undefined),
  );
}

function at(rows: readonly DraftRow[], i: number, length: number): DraftRow | undefined {
  if (i === length - 1) return rows.at(-1);
  return i < rows.length - 1 ? rows[i] : undefined;
}

/** The row of a line that a column shows. */
export function rowAt(line: SheetLine | undefined, { side, row: own }: SheetColumn): DraftRow | undefined {
  return line?.find((row) => (own === undefined ? row.side === side : row.key === own));
}

/** What stands in a column of a line. */
export function cellAt(line: SheetLine | undefined, column: SheetColumn): DraftCell | undefined {
  return rowAt(line, column)?.cells[column.measure];
}

/** A heading with how many columns and rows it spans; undefined where one before it covers the place. */
export interface Heading {
  readonly text: string;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** Headings from top to bottom, equal neighbours under one parent joined into one. */
export function headingRows(columns: readonly SheetColumn[]): readonly (readonly Heading[])[] {
  const depth = Math.max(1, ...columns.map(({ heading }) => heading.length));
  return Array.from({ length: depth }, (_, level) => {
    const row: Heading[] = [];
    for (const [column, { heading }] of columns.entries()) {
      if (level >= heading.length) continue;
      const last = row.at(-1);
      const before = columns[column - 1]?.heading;
      const isSame =
        last !== undefined &&
        last.column + last.across === column &&
        before !== undefined &&
        level < heading.length - 1 &&
        level < before.length - 1 &&
        heading.slice(0, level + 1).join('/') === before.slice(0, level + 1).join('/');
      if (isSame) row[row.length - 1] = { ...last, across: last.across + 1 };
      else
        row.push({
          text: withoutGaps(heading[level] ?? ''),
          column,
          across: 1,
          down: level === heading.length - 1 ? depth - level : 1,
        });
    }
    return row;
  });
}

/** `项  目` as it is read: without the gaps that only spread it. */
function withoutGaps(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/** Where a cell stands; undefined where the table does not show it. */
export function spotOf(
  { columns, lines }: Sheet,
  { row, measure }: Pick<Address, 'row' | 'measure'>,
): { readonly row: number; readonly column: number } | undefined {
  const line = lines.findIndex((rows) => rows.some(({ key }) => key === row));
  const side = lines[line]?.find(({ key }) => key === row)?.side;
  const column = columns.findIndex(
    (one) => one.measure === measure && one.side === side && (one.row ?? row) === row,
  );
  return line < 0 || column < 0 ? undefined : { row: line, column };
}

export function addressKey({ form, row, measure }: Address): string {
  return `${form}/${row}/${measure}`;
}
