import type { Box } from './frame.ts';
import type { Rule } from './page-rules.ts';

/** The ruled skeleton of one table: its column and row edges, and which edges are drawn between cells. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** `beside[r][c]`: a rule stands between columns c and c+1 in row r. */
  readonly beside: readonly (readonly boolean[])[];
  /** `below[r][c]`: a rule lies between rows r and r+1 in column c. */
  readonly below: readonly (readonly boolean[])[];
}

/** Positions of a lattice that one printed cell covers. */
interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const reach = 3;
const sameEdge = 1.2;

interface Family {
  readonly lying: Rule[];
  readonly standing: Rule[];
}

/** Rules that touch one another, family by family; those that touch nothing make no family. */
export function families(lying: readonly Rule[], standing: readonly Rule[]): Family[] {
  const count = lying.length + standing.length;
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  let i = 0;
  for (const h of lying) {
    let j = lying.length;
    for (const v of standing) {
      const crosses =
        v.at >= h.from - reach && v.at <= h.to + reach && h.at >= v.from - reach && h.at <= v.to + reach;
      if (crosses) parent[root(i)] = root(j);
      j++;
    }
    i++;
  }
  const found = new Map<number, Family>();
  const familyOf = (i: number): Family => {
    const key = root(i);
    const family = found.get(key) ?? { lying: [], standing: [] };
    found.set(key, family);
    return family;
  };
  for (const [index, h] of lying.entries()) familyOf(index).lying.push(h);
  for (const [j, v] of standing.entries()) familyOf(lying.length + j).standing.push(v);
  return [...found.values()].filter((family) => family.lying.length > 0 && family.standing.length > 0);
}

function edges(rules: readonly Rule[], ends: readonly number[]): number[] {
  const sorted = rules.map((rule) => rule.at).sort((p, q) => p - q);
  const out: number[] = [];
  let group: number[] = [];
  for (const at of sorted) {
    if (group.length > 0 && at - (group[group.length - 1] ?? at) > sameEdge) {
      out.push(mean(group));
      group = [];
    }
    group.push(at);
  }
  if (group.length > 0) out.push(mean(group));
  const [low = Infinity, high = -Infinity] = ends;
  if (low < (out[0] ?? Infinity) - 2 * reach) out.unshift(low);
  if (high > (out[out.length - 1] ?? -Infinity) + 2 * reach) out.push(high);
  return out;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const extent = (rules: readonly Rule[]): [number, number] => [
  Math.min(...rules.map((rule) => rule.from)),
  Math.max(...rules.map((rule) => rule.to)),
];

/** Whether rules near `at` cover most of the way from `from` to `to`. */
function drawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > sameEdge) continue;
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  }
  return covered >= (to - from) * 0.6;
}

/**
 * The lattice of a family of rules. A side left open (a table without outer borders, or one cut by the page's
 * end) is closed where the rules across it end.
 */
export function lattice(family: Family): Lattice {
  const xs = edges(family.standing, extent(family.lying));
  const ys = edges(family.lying, extent(family.standing));
  const beside: boolean[][] = [];
  const below: boolean[][] = [];
  for (let r = 0; r + 1 < ys.length; r++) {
    const top = ys[r] ?? 0;
    const bottom = ys[r + 1] ?? 0;
    const besideRow: boolean[] = [];
    const belowRow: boolean[] = [];
    for (let c = 0; c + 1 < xs.length; c++) {
      const left = xs[c] ?? 0;
      const right = xs[c + 1] ?? 0;
      besideRow.push(drawn(family.standing, right, top, bottom));
      belowRow.push(drawn(family.lying, bottom, left, right));
    }
    beside.push(besideRow);
    below.push(belowRow);
  }
  return { xs, ys, beside, below };
}

/**
 * Cells of a lattice: positions that no rule parts are one. Where that gives no rectangle (a rule is missing by
 * mistake) the cell is cut back to one.
 */
export function regions(grid: Lattice): Region[] {
  const rows = grid.ys.length - 1;
  const columns = grid.xs.length - 1;
  const taken: boolean[][] = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const out: Region[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !taken[row]?.[column + columnSpan] &&
        !grid.beside[row]?.[column + columnSpan - 1]
      ) {
        columnSpan++;
      }
      let rowSpan = 1;
      while (row + rowSpan < rows && joinsBelow(grid, row + rowSpan - 1, column, columnSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]?.fill(true, column, column + columnSpan);
      out.push({ row, column, rowSpan, columnSpan });
    }
  }
  return out;
}

function joinsBelow(grid: Lattice, row: number, column: number, span: number): boolean {
  for (let c = column; c < column + span; c++) {
    if (grid.below[row]?.[c]) return false;
    if (c < column + span - 1 && grid.beside[row + 1]?.[c]) return false;
  }
  return true;
}

/** The box of a region. */
export function regionBox(grid: Lattice, region: Region): Box {
  return {
    left: grid.xs[region.column] ?? 0,
    top: grid.ys[region.row] ?? 0,
    right: grid.xs[region.column + region.columnSpan] ?? 0,
    bottom: grid.ys[region.row + region.rowSpan] ?? 0,
  };
}
