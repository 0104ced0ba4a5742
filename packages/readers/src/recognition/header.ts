import type { Form } from '@mingzhang/forms';
import { fold, type Grid, type GridCell, matrix } from '@mingzhang/model';
import { withSpans } from '../txt/spans.ts';
import { isCaptionRow } from './caption.ts';

/** A grid with its headings told from its data. Rows are 0-based. */
export interface Headed {
  readonly grid: Grid;
  readonly full: readonly (readonly (GridCell | undefined)[])[];
  readonly captions: readonly number[];
  readonly firstHeader: number;
  readonly firstData: number;
}

const NUMBER = /^[-−(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$|^[-−(]?\d+\.\d+\)?$|^-?\d{4,}$/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const ORDINAL = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、](?!\d))/;
const TOTAL = /^(?:合计|总计|收入总计|支出总计)$/;

function texts(row: readonly (GridCell | undefined)[]): string[] {
  const seen = new Set<GridCell>();
  const found: string[] = [];
  for (const cell of row) {
    if (cell === undefined || seen.has(cell)) continue;
    seen.add(cell);
    const folded = fold(cell.text);
    if (folded !== '') found.push(folded);
  }
  return found;
}

/** A row of column numbers: 栏次 1 2 3 …, or only the numbers. */
export function isColumnNumbers(row: readonly (GridCell | undefined)[]): boolean {
  let last: GridCell | undefined;
  let seen = 0;
  for (const cell of row) {
    if (cell === undefined || cell === last) continue;
    last = cell;
    const text = fold(cell.text);
    if (text === '') continue;
    if (seen === 0 && (text === '栏次' || text === '行次')) return true;
    if (text !== String(seen + 1)) return false;
    seen++;
  }
  return seen >= 3;
}

function isData(row: readonly (GridCell | undefined)[]): boolean {
  const found = texts(row);
  if (found.length === 0) return false;
  if (found.some((text) => NUMBER.test(text) || ORDINAL.test(text))) return true;
  if (found.some((text) => CODE.test(text)) && !isColumnNumbers(row)) return true;
  return (
    found.length <= 2 && found.some((text) => TOTAL.test(text)) && found.every((text) => TOTAL.test(text))
  );
}

/**
 * Finds the heading rows: below the caption lines, above the row of column numbers or the first row of data. Where
 * nothing but words stands in the table, the headings end with the last row that holds a word of the form.
 */
export function headed(grid: Grid, form: Form | undefined): Headed {
  const captions: number[] = [];
  let first = 0;
  const raw = matrix(grid);
  while (
    first < raw.length &&
    (isCaptionRow(grid.rows[first] ?? []) || texts(raw[first] ?? []).length === 0 || isTitleRow(raw, first))
  ) {
    captions.push(first++);
  }
  let end = first;
  while (end < raw.length && !isColumnNumbers(raw[end] ?? []) && !isData(raw[end] ?? [])) end++;
  const known = form === undefined ? undefined : wordsOf(form);
  if (known !== undefined && !(end < raw.length && isColumnNumbers(raw[end] ?? []))) {
    let last = first;
    for (let r = first; r < end; r++) if (texts(raw[r] ?? []).some((text) => known.has(text))) last = r + 1;
    end = Math.max(first, last);
  }
  for (let r = first; r < Math.min(end, raw.length); r++) {
    for (const cell of grid.rows[r] ?? [])
      if (cell.text !== '') end = Math.max(end, Math.min(cell.row + cell.rowSpan, raw.length));
  }
  const spanned = grid.spans || end - first < 2 ? grid : withSpans(grid, first, end - 1);
  return {
    grid: spanned,
    full: spanned === grid ? raw : matrix(spanned),
    captions,
    firstHeader: first,
    firstData: end,
  };
}

/** A title printed inside the table: one cell over the whole width, no number in it. */
function isTitleRow(raw: readonly (readonly (GridCell | undefined)[])[], r: number): boolean {
  const row = raw[r] ?? [];
  const cell = row[0];
  return (
    r < 2 &&
    cell !== undefined &&
    row.length > 1 &&
    cell.columnSpan === row.length &&
    /表$|表\d*$/.test(fold(cell.text))
  );
}

const wordCache = new Map<string, Set<string>>();

function wordsOf(form: Form): Set<string> {
  let words = wordCache.get(form.id);
  if (words === undefined) {
    words = new Set(form.measures.flatMap((measure) => [...measure.words]));
    for (const layout of Object.values(form.layouts)) {
      for (const { heading } of layout?.columns ?? []) for (const part of heading) words.add(fold(part));
    }
    wordCache.set(form.id, words);
  }
  return words;
}

/** The heading over a column from top to bottom: every cell once, blanks left out. */
export function headingOf({ full, firstHeader, firstData }: Headed, column: number): string[] {
  const path: string[] = [];
  let last: GridCell | undefined;
  for (let r = firstHeader; r < firstData; r++) {
    const cell = full[r]?.[column];
    if (cell === undefined || cell === last) continue;
    last = cell;
    const folded = fold(cell.text);
    if (folded !== '' && path.at(-1) !== folded) path.push(folded);
  }
  return path;
}
