import { lastStartingBy } from '../sorted.ts';

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

/** The first number from `value` on that none of the joined intervals holds. */
export function firstOutside(joined: readonly Interval[], value: number): number {
  const found = joined[lastStartingBy(joined, value, (each) => each.first)];
  return found === undefined || found.last < value ? value : found.last + 1;
}
