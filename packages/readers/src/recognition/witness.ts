import { type Form, formEquations, type Node } from '@mingzhang/forms';
import type { Row } from '@mingzhang/model';

/** Fewer rows than this say nothing about a whole table. */
const ENOUGH = 3;

type Amounts = ReadonlyMap<string, number>;

/**
 * Whether printed sums bear witness against the reading of a table: hardly a row adds up as it stands, and nearly all
 * do when every amount moves one column over. Such a table was shifted as a whole, in reading or in making.
 */
export function isShifted(form: Form, rows: readonly Row[]): boolean {
  const order = [...new Set(form.measures.filter(({ kind }) => kind === 'amount').map(({ id }) => id))];
  const sums = formEquations(form.id).flatMap((equation) => (equation.kind === 'measures' ? [equation] : []));
  if (sums.length === 0) return false;
  const printed = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const columns = order.filter((id) => printed.has(id));
  const lines = rows.map(amountsOf).filter((amounts) => amounts.size >= 2);
  if (lines.length < ENOUGH) return false;
  const holding = (shift: number) =>
    lines.filter((amounts) =>
      sums.every(({ whole, parts }) => addsUp(moved(amounts, columns, shift), whole, parts, printed)),
    ).length;
  if (holding(0) > lines.length * 0.3) return false;
  return [-1, 1].some((shift) => holding(shift) >= lines.length * 0.8);
}

function amountsOf({ cells }: Row): Amounts {
  return new Map(
    Object.entries(cells).flatMap(([measure, cell]) =>
      cell.kind === 'amount' ? [[measure, cell.fen] as const] : [],
    ),
  );
}

function moved(amounts: Amounts, columns: readonly string[], shift: number): Amounts {
  if (shift === 0) return amounts;
  const found = new Map<string, number>();
  for (const [index, measure] of columns.entries()) {
    const fen = amounts.get(measure);
    const to = columns[index + shift];
    if (fen === undefined) continue;
    if (to === undefined) return new Map();
    found.set(to, fen);
  }
  return found;
}

function addsUp(
  amounts: Amounts,
  whole: string,
  parts: readonly Node[],
  printed: ReadonlySet<string>,
): boolean {
  if (!printed.has(whole)) return true;
  const fen = amounts.get(whole);
  if (fen === undefined) return false;
  const sum = sumOf(parts, amounts, printed);
  return sum !== undefined && Math.abs(sum - fen) <= Math.max(Math.abs(fen) * 1e-5, 100);
}

/** The sum of the nearest printed parts, or undefined where none is printed. */
function sumOf(parts: readonly Node[], amounts: Amounts, printed: ReadonlySet<string>): number | undefined {
  let sum: number | undefined;
  for (const { id, parts: below } of parts) {
    const own = printed.has(id) ? (amounts.get(id) ?? 0) : sumOf(below, amounts, printed);
    if (own !== undefined) sum = (sum ?? 0) + own;
  }
  return sum;
}
