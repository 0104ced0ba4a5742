import { coverage, type PrintedTable } from './printed.ts';

const NARROW = /[\u0020-\u007e]/g;

/** How wide a letter or digit is in the widest face that may stand in for 宋体, in em. */
const LATIN = 0.56;

/** How wide a text is in em: a Chinese character one, a letter or digit `latin`. */
export function emsOf(text: string, latin = LATIN): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    widest = Math.max(widest, line.length - (line.match(NARROW)?.length ?? 0) * (1 - latin));
  }
  return widest;
}

const PADDING = 1;
const HEAD_LINES = 4;
const LEAST_TEXT = 5;
const MOST_TEXT = 28;

/**
 * Column widths of a table as shares of its whole, summing to 1. Figures and ordinals never wrap, headings in up to
 * four lines; text shares what is left by its length. `ems` is the width of the table in characters; `fits` says
 * whether what may not wrap has room.
 */
export function columnShares(
  table: PrintedTable,
  ems: number,
): { readonly shares: readonly number[]; readonly fits: boolean } {
  const least = new Array<number>(table.width).fill(1 + PADDING);
  const natural = new Array<number>(table.width).fill(1 + PADDING);
  for (const cell of coverage(table).flatMap((line) => [...new Set(line)])) {
    if (cell === undefined || cell.role === 'note') continue;
    const own = emsOf(cell.text) + cell.indent;
    const whole = cell.role === 'amount' || cell.role === 'number' || cell.role === 'ordinal';
    const atLeast = whole
      ? own
      : cell.role === 'head'
        ? Math.max(Math.min(own, 2), own / HEAD_LINES)
        : Math.min(own, LEAST_TEXT);
    const wished = whole
      ? own
      : cell.role === 'head'
        ? Math.max(atLeast, Math.min(own, 4))
        : Math.min(own, MOST_TEXT);
    for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
      least[c] = Math.max(least[c] ?? 0, atLeast / cell.columnSpan + PADDING / cell.columnSpan);
      natural[c] = Math.max(natural[c] ?? 0, wished / cell.columnSpan + PADDING / cell.columnSpan);
    }
  }
  const sumLeast = sum(least);
  const sumNatural = sum(natural);
  if (sumNatural <= ems) return { shares: natural.map((width) => width / sumNatural), fits: true };
  const spare = Math.max(0, ems - sumLeast);
  const wish = sumNatural - sumLeast;
  const widths = least.map((width, c) => width + (spare * ((natural[c] ?? 0) - width)) / wish);
  const whole = sum(widths);
  return { shares: widths.map((width) => width / whole), fits: sumLeast <= ems };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
