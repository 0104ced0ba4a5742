/** Whole numbers from first to last, both inside. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** The same numbers in rising order, touching intervals joined. */
export function joinIntervals(intervals: readonly Interval[]): Interval[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of intervals.toSorted((a, b) => a.first - b.first)) {
    const end = joined.at(-1);
    if (end !== undefined && first <= end.last + 1) end.last = Math.max(end.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

/** The position of the last item whose start is at most `value` in items sorted by start; -1 where there is none. */
export function lastStartingBy<T>(sorted: readonly T[], value: number, start: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && start(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether all of first to last is inside one of the joined intervals. */
export function isInside(joined: readonly Interval[], first: number, last: number): boolean {
  const found = joined[lastStartingBy(joined, first, (each) => each.first)];
  return found !== undefined && last <= found.last;
}
