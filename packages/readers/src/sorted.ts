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

/** The position of the first of sorted numbers that is at least `value`. */
export function firstFrom(sorted: readonly number[], value: number): number {
  return lastStartingBy(sorted, value - 1, (each) => each) + 1;
}
