import type { Box } from './frame.ts';
import type { Row } from './segments.ts';

interface Corridor {
  readonly from: number;
  readonly to: number;
}

/**
 * Column edges of rows without standing rules: the middles of the corridors that run down between what is
 * printed. A heading over several columns, or one wide cell in many rows, does not close a corridor.
 */
export function columnEdges(rows: readonly Row[], box: Box): number[] {
  const corridors = corridorsOf(rows);
  const xs = [box.left, ...corridors.map(({ from, to }) => (from + to) / 2), box.right];
  return withoutThin(xs, rows);
}

function corridorsOf(rows: readonly Row[]): Corridor[] {
  const ends = new Set<number>();
  for (const row of rows) {
    for (const { left, right } of row.segments) {
      ends.add(left);
      ends.add(right);
    }
  }
  const sorted = [...ends].sort((p, q) => p - q);
  const most = rows.length < 6 ? 0 : Math.max(1, Math.floor(rows.length * 0.1));
  const out: Corridor[] = [];
  let open: { from: number; to: number } | undefined;
  for (const [i, from] of sorted.entries()) {
    const to = sorted[i + 1];
    if (to === undefined) break;
    const at = (from + to) / 2;
    let covered = 0;
    let parted = 0;
    for (const { segments } of rows) {
      if (segments.some(({ left, right }) => left < at && right > at)) covered++;
      else if (segments.some(({ right }) => right <= at) && segments.some(({ left }) => left >= at)) parted++;
    }
    if (covered <= most && parted >= 2 && parted > covered) {
      if (open === undefined) open = { from, to };
      else open.to = to;
    } else if (open !== undefined) {
      out.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) out.push(open);
  return out.filter(({ from, to }) => to - from > 2);
}

/** Drops edges that leave a column hardly anything is printed in: such a column joins the one before it. */
function withoutThin(xs: readonly number[], rows: readonly Row[]): number[] {
  const least = Math.max(2, Math.ceil(rows.length * 0.04));
  const out = [...xs];
  for (let c = out.length - 2; c >= 0 && out.length > 2; c--) {
    const left = out[c] ?? 0;
    const right = out[c + 1] ?? 0;
    const used = rows.filter((row) =>
      row.segments.some((one) => (one.left + one.right) / 2 >= left && (one.left + one.right) / 2 < right),
    ).length;
    if (used < least) out.splice(c === 0 ? 1 : c, 1);
  }
  return out;
}
