import type { Lattice } from './lattice.ts';

const used = (rows: readonly (readonly boolean[])[], columns: number): Set<number> => {
  const out = new Set<number>();
  for (const row of rows) for (let c = 0; c + 1 < columns; c++) if (row[c]) out.add(c);
  return out;
};

/**
 * How many inner column edges are drawn both above and below the rule under `row`; undefined where two tables
 * cannot meet. One edge may coincide by chance where both sides have at least three.
 */
function sharedAt(grid: Lattice, row: number): number | undefined {
  if (!grid.below[row]?.every(Boolean)) return undefined;
  const columns = grid.xs.length - 1;
  const above = used(grid.beside.slice(0, row + 1), columns);
  const below = used(grid.beside.slice(row + 1), columns);
  const few = Math.min(above.size, below.size);
  if (few < 1 || above.size + below.size < 3) return undefined;
  const shared = [...above].filter((edge) => below.has(edge)).length;
  return shared <= (few >= 3 ? 1 : 0) ? shared : undefined;
}

function slice(grid: Lattice, from: number, to: number): Lattice {
  const columns = grid.xs.length - 1;
  const edges = used(grid.beside.slice(from, to), columns);
  const keep = (c: number): boolean => c === columns - 1 || edges.has(c);
  const picked = (row: readonly boolean[]): boolean[] => row.filter((_, c) => keep(c));
  return {
    xs: grid.xs.filter((_, i) => i === 0 || keep(i - 1)),
    ys: grid.ys.slice(from, to + 1),
    beside: grid.beside.slice(from, to).map(picked),
    below: grid.below.slice(from, to).map(picked),
  };
}

/** Parts a lattice where two tables of different columns stand directly under one another. */
export function parted(grid: Lattice): Lattice[] {
  const rows = grid.ys.length - 1;
  let seam: { row: number; shared: number } | undefined;
  for (let row = 0; row + 1 < rows; row++) {
    const shared = sharedAt(grid, row);
    if (shared !== undefined && shared < (seam?.shared ?? Infinity)) seam = { row, shared };
  }
  if (seam === undefined) return [grid];
  return [...parted(slice(grid, 0, seam.row + 1)), ...parted(slice(grid, seam.row + 1, rows))];
}
