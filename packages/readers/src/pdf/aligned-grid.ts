import { around, type Box } from './frame.ts';
import { isBlank, type Line, lineText } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import { type PageCell, type PageGrid, pageCell } from './page-grid.ts';
import type { Rule } from './page-rules.ts';
import type { Glyph } from './page-text.ts';

/** A stretch of a line that a wide gap parts from the rest. */
interface Segment extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
}

interface Row extends Box {
  readonly lines: readonly Line[];
  readonly segments: readonly Segment[];
}

const number = /^[-−+(（]?[\d,，]*\d(\.\d+)?[)）]?[%％‰]?$/;
const amount = /[\d,，]{4,}|\d\.\d|^0$|^[-—]+$/;
const leader = /([.．·…‥・_﹒]\s*){4,}/;

function segmentsOf(line: Line): Segment[] {
  const out: Segment[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    if (open.length > 0) out.push({ ...around(open), glyphs: open, text: lineText(open).trim() });
    open = [];
  };
  for (const glyph of line.glyphs) {
    if (isBlank(glyph.text)) continue;
    const last = open[open.length - 1];
    if (last !== undefined && glyph.left - last.right > line.size) close();
    open.push(glyph);
  }
  close();
  return out;
}

const rowOf = (lines: readonly Line[]): Row => ({
  ...around(lines),
  lines,
  segments: lines.flatMap(segmentsOf),
});

/** Column bands: what the fuller rows print, seen from above, falls into stretches with air between them. */
function columnsOf(rows: readonly Row[]): { left: number; right: number }[] {
  const most = Math.max(...rows.map((row) => row.segments.length));
  const stretches = rows
    .filter((row) => row.segments.length >= most * 0.6 && row.segments.length > 1)
    .flatMap((row) => row.segments.map(({ left, right }) => ({ left, right })))
    .sort((p, q) => p.left - q.left);
  const out: { left: number; right: number }[] = [];
  for (const { left, right } of stretches) {
    const last = out[out.length - 1];
    if (last !== undefined && left < last.right + 2) last.right = Math.max(last.right, right);
    else out.push({ left, right });
  }
  return out;
}

function edgesOf(columns: readonly { left: number; right: number }[], box: Box): number[] {
  const xs = [Math.min(box.left, columns[0]?.left ?? box.left)];
  for (let i = 1; i < columns.length; i++) {
    xs.push(((columns[i - 1]?.right ?? 0) + (columns[i]?.left ?? 0)) / 2);
  }
  xs.push(Math.max(box.right, columns[columns.length - 1]?.right ?? box.right));
  return xs;
}

function cellsOfRow(row: Row, index: number, xs: readonly number[]): PageCell[] {
  const width = xs.length - 1;
  const columnAt = (x: number): number => {
    const c = xs.findIndex((edge, i) => i < width && x >= edge && x < (xs[i + 1] ?? 0));
    return c < 0 ? (x < (xs[0] ?? 0) ? 0 : width - 1) : c;
  };
  const spans: { from: number; to: number; glyphs: Glyph[] }[] = [];
  for (const segment of row.segments) {
    let from = columnAt(segment.left + 1);
    let to = columnAt(segment.right - 1);
    for (let i = spans.length - 1; i >= 0; i--) {
      const other = spans[i];
      if (other === undefined || other.from > to || other.to < from) continue;
      from = Math.min(from, other.from);
      to = Math.max(to, other.to);
      spans.splice(i, 1);
      segment.glyphs.length > 0 && other.glyphs.push(...segment.glyphs);
      spans.push({ from, to, glyphs: other.glyphs });
      from = -1;
      break;
    }
    if (from >= 0) spans.push({ from, to, glyphs: [...segment.glyphs] });
  }
  const cells: PageCell[] = [];
  const box = (from: number, to: number): Box => ({
    left: xs[from] ?? 0,
    right: xs[to + 1] ?? 0,
    top: row.top,
    bottom: row.bottom,
  });
  for (let c = 0; c < width; ) {
    const span = spans.find((one) => one.from === c);
    const to = span?.to ?? c;
    cells.push(
      pageCell({ row: index, column: c, rowSpan: 1, columnSpan: to - c + 1 }, box(c, to), span?.glyphs ?? []),
    );
    c = to + 1;
  }
  return cells;
}

function gridOfRows(frame: PageFrame, rows: readonly Row[]): PageGrid {
  const box = around(rows);
  const xs = edgesOf(columnsOf(rows), box);
  return {
    frame,
    box,
    xs,
    rows: rows.length,
    cells: rows.flatMap((row, index) => cellsOfRow(row, index, xs)),
    glyphs: rows.flatMap((row) => row.lines.flatMap((line) => line.glyphs)),
    ruled: false,
  };
}

/** Joins a line that only carries on the words of the row it stands close to. */
function rowsOf(lines: readonly Line[]): Row[] {
  const pitches = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
  const usual = [...pitches].sort((p, q) => p - q)[pitches.length >> 1] ?? 0;
  const rows: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const wordsOnly = segmentsOf(line).every((segment) => !number.test(segment.text));
    const close = i > 0 && (pitches[i - 1] ?? Infinity) < usual * 0.75;
    const open = rows[rows.length - 1];
    if (open !== undefined && close && wordsOnly) open.push(line);
    else rows.push([line]);
  }
  return rows.map(rowOf);
}

/** Whether rows that no rule parts are a table: three or more with amounts in columns, and no contents page. */
function isTable(rows: readonly Row[]): boolean {
  const many = rows.filter((row) => row.segments.length > 1);
  if (many.length < 3) return false;
  const columns = columnsOf(rows);
  if (columns.length < 2) return false;
  const values = many.flatMap((row) => row.segments.slice(1).map((segment) => segment.text));
  const numeric = values.filter((text) => number.test(text));
  const amounts = values.filter((text) => number.test(text) && amount.test(text));
  if (numeric.length < many.length * 0.6) return false;
  return columns.length > 2 ? amounts.length >= 2 : amounts.length >= numeric.length * 0.6;
}

/** Runs of lines that stand close under one another and mostly have several segments. */
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
    const count = leader.test(lineText(line.glyphs)) ? 0 : segmentsOf(line).length;
    if (last !== undefined && line.baseline - last.baseline > line.size * 3.2) close();
    if (count > 1) {
      open.push(line);
      single = 0;
    } else if (count === 1 && open.length > 0 && single < 2) {
      open.push(line);
      single++;
    } else close();
  }
  close();
  return out;
}

/** Areas that at least three lying rules of one width, with no standing ones, mark as a table. */
function bandsOf(rules: readonly Rule[], grids: readonly Box[]): Rule[][] {
  const groups: Rule[][] = [];
  const loose = rules.filter(
    (rule) =>
      rule.to - rule.from > 120 && !grids.some((box) => rule.at >= box.top - 3 && rule.at <= box.bottom + 3),
  );
  for (const rule of loose) {
    const group = groups.find(
      ([first]) =>
        first !== undefined && Math.abs(first.from - rule.from) < 6 && Math.abs(first.to - rule.to) < 6,
    );
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups.filter((group) => group.length >= 3);
}

function rowsInBands(lines: readonly Line[], ys: readonly number[]): Row[] {
  const bands = ys
    .slice(1)
    .map((bottom, i) => lines.filter((line) => middle(line) > (ys[i] ?? 0) && middle(line) <= bottom))
    .filter((band) => band.length > 0);
  return bands.length >= lines.length * 0.6 || bands.length >= 6 ? bands.map(rowOf) : rowsOf(lines);
}

const middle = (line: Line): number => (line.top + line.bottom) / 2;

/**
 * Tables that no standing rules draw: those between lying rules (half-ruled), and those that only alignment
 * makes (amounts under one another in columns). Gives the tables and the lines that are in none.
 */
export function alignedGrids(
  frame: PageFrame,
  lines: readonly Line[],
  lying: readonly Rule[],
  taken: readonly Box[],
): { grids: PageGrid[]; lines: Line[] } {
  const grids: PageGrid[] = [];
  let rest = [...lines];
  for (const group of bandsOf(lying, taken)) {
    const ys = group.map((rule) => rule.at).sort((p, q) => p - q);
    const within = rest.filter((line) => middle(line) > (ys[0] ?? 0) && middle(line) < (ys.at(-1) ?? 0));
    const rows = rowsInBands(within, ys);
    if (rows.filter((row) => row.segments.length > 1).length < 2 || columnsOf(rows).length < 2) continue;
    grids.push(gridOfRows(frame, rows));
    rest = rest.filter((line) => !within.includes(line));
  }
  for (const run of candidates(rest)) {
    const rows = rowsOf(run);
    if (!isTable(rows)) continue;
    grids.push(gridOfRows(frame, rows));
    rest = rest.filter((line) => !run.includes(line));
  }
  return { grids, lines: rest };
}
