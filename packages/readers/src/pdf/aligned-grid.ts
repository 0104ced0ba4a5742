import { columnEdges } from './aligned-columns.ts';
import { around, type Box } from './frame.ts';
import type { Line } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import { type PageCell, type PageGrid, pageCell } from './page-grid.ts';
import type { Rule } from './page-rules.ts';
import type { Glyph } from './page-text.ts';
import { isNumber, type Row, rowOf, rowsOf } from './segments.ts';

const amount = /[\d,，]{4,}|\d\.\d|^0$|^[-—]+$/;
const leader = /([.．·…‥・_﹒]\s*){4,}/;

const middle = (line: Line): number => (line.top + line.bottom) / 2;

/** The columns a stretch of print covers: the one it stands in, or all those it reaches well into. */
function columnsUnder(left: number, right: number, xs: readonly number[]): [number, number] {
  const width = xs.length - 1;
  const at = (x: number): number => {
    let c = 0;
    while (c < width - 1 && x >= (xs[c + 1] ?? Number.POSITIVE_INFINITY)) c++;
    return c;
  };
  const reach = Math.min(6, (right - left) / 3);
  return [at(left + reach), at(right - reach)];
}

function cellsOfRow(row: Row, index: number, xs: readonly number[]): PageCell[] {
  const width = xs.length - 1;
  const spans: { from: number; to: number; glyphs: Glyph[] }[] = [];
  for (const segment of [...row.segments].sort((p, q) => p.left - q.left)) {
    const [from, to] = columnsUnder(segment.left, segment.right, xs);
    const last = spans[spans.length - 1];
    if (last !== undefined && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.glyphs.push(...segment.glyphs);
    } else spans.push({ from, to, glyphs: [...segment.glyphs] });
  }
  const cells: PageCell[] = [];
  for (let c = 0; c < width; ) {
    const span = spans.find((one) => one.from === c);
    const to = span?.to ?? c;
    const box: Box = { left: xs[c] ?? 0, right: xs[to + 1] ?? 0, top: row.top, bottom: row.bottom };
    const region = { row: index, column: c, rowSpan: 1, columnSpan: to - c + 1 };
    cells.push(pageCell(region, box, span?.glyphs ?? []));
    c = to + 1;
  }
  return cells;
}

function gridOfRows(frame: PageFrame, rows: readonly Row[], xs: readonly number[]): PageGrid {
  return {
    frame,
    box: around(rows),
    xs,
    rows: rows.length,
    cells: rows.flatMap((row, index) => cellsOfRow(row, index, xs)),
    glyphs: rows.flatMap((row) => row.lines.flatMap((line) => line.glyphs)),
    ruled: false,
  };
}

/** Whether rows that no rule parts are a table: three or more with amounts in columns, and no contents page. */
function isTable(rows: readonly Row[], columns: number): boolean {
  const many = rows.filter((row) => row.segments.length > 1);
  if (many.length < 3 || columns < 2) return false;
  const values = many.flatMap((row) => row.segments.slice(1).map((segment) => segment.text));
  const numeric = values.filter(isNumber);
  const amounts = numeric.filter((text) => amount.test(text));
  if (columns > 2) return amounts.length >= 2;
  return numeric.length >= many.length * 0.6 && amounts.length >= numeric.length * 0.6;
}

/** Runs of lines that stand close under one another and mostly have several segments; a title parts two runs. */
function candidates(lines: readonly Line[]): Line[][] {
  const out: Line[][] = [];
  let open: Line[] = [];
  let single = 0;
  const close = (): void => {
    const run = single > 0 ? open.slice(0, open.length - single) : open;
    if (run.length >= 3) out.push(run);
    open = [];
    single = 0;
  };
  for (const line of lines) {
    const last = open[open.length - 1];
    const count = leader.test(line.text) ? 0 : line.segments.length;
    if (last !== undefined && line.baseline - last.baseline > line.size * 3.2) close();
    if (last !== undefined && line.size > last.size * 1.25) close();
    if (count > 1) {
      open.push(line);
      single = 0;
    } else if (count === 1 && open.length > 0 && single < 3) {
      open.push(line);
      single++;
    } else close();
  }
  close();
  return out;
}

/** The first of these lines that stand close under one another and within the given columns. */
function within(lines: readonly Line[], xs: readonly number[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    if (last !== undefined && line.baseline - last.baseline > line.size * 3.2) break;
    const fits = line.segments.every(({ left, right }) => {
      const [from, to] = columnsUnder(left, right, xs);
      return from === to && left > (xs[0] ?? 0) - line.size && right < (xs.at(-1) ?? 0) + line.size;
    });
    if (!fits || (last !== undefined && line.size > last.size * 1.25)) break;
    out.push(line);
  }
  return out;
}

/** The lines at the top of a page that read on a table which ended the page before: some have amounts. */
function readingOn(lines: readonly Line[], xs: readonly number[]): Line[] {
  const out = within(lines, xs);
  return out.some((line) => line.segments.slice(1).some(({ text }) => isNumber(text))) ? out : [];
}

/** Stacks of at least three lying rules of one width that no title parts, each the skeleton of a table. */
function stacks(rules: readonly Rule[], lines: readonly Line[], taken: readonly Box[]): number[][] {
  const loose = rules.filter(
    ({ at, from, to }) => to - from > 120 && !taken.some((box) => at >= box.top - 3 && at <= box.bottom + 3),
  );
  const groups: Rule[][] = [];
  for (const rule of [...loose].sort((p, q) => p.at - q.at)) {
    const group = groups.findLast((one) => {
      const last = one[one.length - 1];
      if (last === undefined || Math.abs(last.from - rule.from) > 6 || Math.abs(last.to - rule.to) > 6) {
        return false;
      }
      const between = lines.filter((line) => middle(line) > last.at && middle(line) < rule.at);
      const usual = Math.min(...lines.map((line) => line.size));
      return !between.some((line) => line.size > usual * 1.25 && line.segments.length === 1);
    });
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups.filter((group) => group.length >= 3).map((group) => group.map((rule) => rule.at));
}

function rowsInBands(lines: readonly Line[], ys: readonly number[]): Row[] {
  const bands = ys
    .slice(1)
    .map((bottom, i) => lines.filter((line) => middle(line) > (ys[i] ?? 0) && middle(line) <= bottom))
    .filter((band) => band.length > 0);
  return bands.length >= lines.length * 0.6 || bands.length >= 6 ? bands.map(rowOf) : rowsOf(lines);
}

/**
 * Tables that no standing rules draw: those between lying rules (half-ruled), and those that only alignment
 * makes (amounts under one another in columns). Gives the tables and the lines that are in none. `before` are the
 * column edges of such a table at the end of the page before.
 */
export function alignedGrids(
  frame: PageFrame,
  lines: readonly Line[],
  lying: readonly Rule[],
  taken: readonly Box[],
  before?: readonly number[],
): { grids: PageGrid[]; lines: Line[] } {
  const grids: PageGrid[] = [];
  let rest = [...lines];
  const take = (used: readonly Line[], rows: readonly Row[], xs: readonly number[]): void => {
    grids.push(gridOfRows(frame, rows, xs));
    rest = rest.filter((line) => !used.includes(line));
  };
  const first = rest[0]?.top ?? 0;
  if (before !== undefined && taken.every((box) => box.top > first)) {
    const more = readingOn(rest, before);
    if (more.length > 0) take(more, rowsOf(more), before);
  }
  for (const ys of stacks(lying, lines, taken)) {
    const top = ys[0] ?? 0;
    const bottom = ys[ys.length - 1] ?? 0;
    const banded = rest.filter((line) => middle(line) > top && middle(line) < bottom);
    const rows = rowsInBands(banded, ys);
    if (rows.filter((row) => row.segments.length > 1).length < 2) continue;
    const xs = columnEdges(rows, around(rows));
    if (xs.length > 2) take(banded, rows, xs);
  }
  for (const run of candidates(rest)) {
    const rows = rowsOf(run);
    const xs = columnEdges(rows, around(rows));
    if (!isTable(rows, xs.length - 1)) continue;
    const last = run[run.length - 1];
    const below = last === undefined ? [] : rest.slice(rest.indexOf(last) + 1);
    const longer = [...run, ...(last === undefined ? [] : within([last, ...below], xs).slice(1))];
    take(longer, rowsOf(longer), xs);
  }
  return { grids, lines: rest };
}
