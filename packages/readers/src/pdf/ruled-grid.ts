import type { Box } from './frame.ts';
import { families, type Lattice, lattice, regionBox, regions } from './lattice.ts';
import type { PageFrame } from './page-frame.ts';
import { type PageCell, type PageGrid, pageCell } from './page-grid.ts';
import type { Rule } from './page-rules.ts';
import type { Glyph } from './page-text.ts';
import { parted } from './seams.ts';

interface RuledTables {
  readonly grids: readonly PageGrid[];
  /** Characters in no table. */
  readonly free: readonly Glyph[];
  /** Cells given up for want of room. */
  readonly dropped: number;
}

/** The interval of `edges` that holds `at`, or -1. */
function slot(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 1;
  if (high < 1 || at < (edges[0] ?? 0) || at >= (edges[high] ?? 0)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.right <= outer.right + 1 &&
  inner.top >= outer.top - 1 &&
  inner.bottom <= outer.bottom + 1;

const latticeBox = ({ xs, ys }: Lattice): Box => ({
  left: xs[0] ?? 0,
  top: ys[0] ?? 0,
  right: xs[xs.length - 1] ?? 0,
  bottom: ys[ys.length - 1] ?? 0,
});

const transposed = (table: readonly (readonly boolean[])[], width: number): boolean[][] =>
  Array.from({ length: width }, (_, c) => table.map((row) => row[c] ?? false));

/** Drops the intervals not kept; a rule on the far side of a dropped one counts for its neighbour before it. */
function absorbed(line: readonly boolean[], keep: readonly boolean[]): boolean[] {
  const out: boolean[] = [];
  for (const [i, drawn] of line.entries()) {
    if (keep[i]) out.push(drawn);
    else if (out.length > 0 && drawn) out[out.length - 1] = true;
  }
  return out;
}

/** Columns and rows too narrow for a character, such as the space between double rules, are no cells. */
function withoutSlivers(grid: Lattice, glyphs: readonly Glyph[]): Lattice {
  const narrow = 4;
  const kept = (edges: readonly number[], at: (glyph: Glyph) => number): boolean[] => {
    const wide = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0) > narrow);
    if (wide.every(Boolean)) return wide;
    const used = new Set(glyphs.map((glyph) => slot(edges, at(glyph))));
    return wide.map((enough, i) => enough || used.has(i));
  };
  const columns = kept(grid.xs, (glyph) => (glyph.left + glyph.right) / 2);
  const rows = kept(grid.ys, (glyph) => (glyph.top + glyph.bottom) / 2);
  if (columns.every(Boolean) && rows.every(Boolean)) return grid;
  const beside = grid.beside.filter((_, r) => rows[r]).map((row) => absorbed(row, columns));
  const lying = transposed(grid.below, columns.length).filter((_, c) => columns[c]);
  const below = transposed(
    lying.map((column) => absorbed(column, rows)),
    rows.filter(Boolean).length,
  );
  return {
    xs: grid.xs.filter((_, i) => columns[i] ?? true),
    ys: grid.ys.filter((_, i) => rows[i] ?? true),
    beside,
    below,
  };
}

function cellsOf(grid: Lattice, glyphs: readonly Glyph[]): PageCell[] {
  const found = regions(grid);
  const owner: number[][] = grid.ys.map(() => []);
  for (const [index, region] of found.entries()) {
    for (let r = region.row; r < region.row + region.rowSpan; r++) {
      for (let c = region.column; c < region.column + region.columnSpan; c++) {
        const line = owner[r];
        if (line !== undefined) line[c] = index;
      }
    }
  }
  const held: Glyph[][] = found.map(() => []);
  for (const glyph of glyphs) {
    const r = slot(grid.ys, (glyph.top + glyph.bottom) / 2);
    const c = slot(grid.xs, (glyph.left + glyph.right) / 2);
    held[owner[r]?.[c] ?? -1]?.push(glyph);
  }
  return found.map((region, index) => pageCell(region, regionBox(grid, region), held[index] ?? []));
}

/** Which of the tables holds the middle of a box, or -1. */
function holder(tables: readonly { readonly box: Box }[], one: Box): number {
  const x = (one.left + one.right) / 2;
  const y = (one.top + one.bottom) / 2;
  for (let index = 0; index < tables.length; index++) {
    const box = tables[index]?.box;
    if (box === undefined) continue;
    if (x >= box.left && x < box.right && y >= box.top && y < box.bottom) return index;
  }
  return -1;
}

/** Tables that rules draw: every family of touching rules with more than one cell. */
export function ruledGrids(
  frame: PageFrame,
  rules: { readonly lying: readonly Rule[]; readonly standing: readonly Rule[] },
  glyphs: readonly Glyph[],
  cellLimit: number,
): RuledTables {
  let dropped = 0;
  const drafts: { grid: Lattice; box: Box }[] = [];
  for (const family of families(rules.lying, rules.standing)) {
    const grid = lattice(family);
    const count = (grid.xs.length - 1) * (grid.ys.length - 1);
    if (count < 2) continue;
    if (count > cellLimit) dropped += count;
    else drafts.push({ grid, box: latticeBox(grid) });
  }
  const outer = drafts.filter(
    (draft) =>
      !drafts.some(
        (other) => other !== draft && inside(draft.box, other.box) && !inside(other.box, draft.box),
      ),
  );
  const held: Glyph[][] = outer.map(() => []);
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    (held[holder(outer, glyph)] ?? free).push(glyph);
  }
  const grids = outer.flatMap(({ grid }, index): PageGrid[] => {
    const own = held[index] ?? [];
    const inked = own.filter((glyph) => !glyph.blank);
    return parted(grid).map((part) => {
      const clean = withoutSlivers(part, inked);
      return {
        frame,
        box: latticeBox(clean),
        xs: clean.xs,
        rows: clean.ys.length - 1,
        cells: cellsOf(clean, own),
        glyphs: own.filter((glyph) => slot(part.ys, (glyph.top + glyph.bottom) / 2) >= 0),
        ruled: true,
      };
    });
  });
  grids.sort((p, q) => p.box.top - q.box.top || p.box.left - q.box.left);
  return { grids: grids.filter((grid) => grid.rows > 0 && grid.xs.length > 1), free, dropped };
}
