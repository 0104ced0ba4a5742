import type { Form, LineSide, Side } from '@mingzhang/forms';
import type { Fen } from '@mingzhang/model';
import type { Standing } from './pivots.ts';

/** The row of lines that no code has been given to. */
export const UNCODED = 'uncoded';

/** Amounts of one side of a form (or of a form without sides) by row and measure. */
export type Amounts = ReadonlyMap<string, ReadonlyMap<string, Fen>>;

/**
 * Every cell of a form that lines come to. A line's money counts in its own row and column and in all that contain them:
 * the form says which (a code's 款 and 类, the total; the line and the measure each is a part of).
 */
export function addUp(form: Form, standings: Iterable<Standing>): ReadonlyMap<Side | undefined, Amounts> {
  const sides = new Map<Side | undefined, Map<string, Map<string, Fen>>>();
  for (const standing of standings) {
    const { side, measure, fen } = standing;
    const rows = sides.get(side) ?? new Map<string, Map<string, Fen>>();
    sides.set(side, rows);
    for (const row of rowsOf(form, standing)) {
      const cells = rows.get(row) ?? new Map<string, Fen>();
      rows.set(row, cells);
      for (const whole of wholes(form.measures, measure)) cells.set(whole, (cells.get(whole) ?? 0) + fen);
    }
  }
  return sides;
}

/** Every cell that a line's money counts in: these measures of these rows. */
export function cellsOf(
  form: Form,
  standing: Standing,
): { readonly rows: readonly string[]; readonly measures: readonly string[] } {
  return { rows: rowsOf(form, standing), measures: wholes(form.measures, standing.measure) };
}

function rowsOf({ rows, id }: Form, { row, side }: Standing): readonly string[] {
  if (rows.by === 'functional' || rows.by === 'economic') {
    if (!('code' in row)) throw new RangeError(`${id} has no line ${row.line}`);
    return row.code === null ? [UNCODED, 'total'] : [...codes(row.code), 'total'];
  }
  const lines = rows.by === 'lines' ? rows.sides.find((one) => one.side === side) : undefined;
  if (lines === undefined) throw new RangeError(`${id} has no lines on side ${side}`);
  return 'line' in row ? wholes(lines.lines, row.line) : classRows(lines, row.code);
}

function classRows({ lines, classesUnder }: LineSide, code: string | null): readonly string[] {
  if (classesUnder === undefined) throw new RangeError('no classes stand on this side');
  return [code?.slice(0, 3) ?? UNCODED, ...wholes(lines, classesUnder)];
}

/** A code and those it is under: `2013101`, `20131`, `201`. */
function codes(code: string): readonly string[] {
  const all: string[] = [];
  for (let length = code.length; length >= 3; length -= 2) all.push(code.slice(0, length));
  return all;
}

/** A measure or line and all it is a part of, itself first. */
export function wholes(
  all: readonly { readonly id: string; readonly partOf?: string }[],
  id: string,
): readonly string[] {
  const chain: string[] = [];
  for (let next: string | undefined = id; next !== undefined; ) {
    const found = all.find((one) => one.id === next);
    if (found === undefined) throw new RangeError(`the form has no ${next}`);
    chain.push(found.id);
    next = found.partOf;
  }
  return chain;
}
