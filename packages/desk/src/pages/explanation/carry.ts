/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of `before` where they stand in `after`, as far as what was changed between the two left them whole. */
export function carried<T extends Stretch>(stretches: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...stretches];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let back = 0;
  while (back < most - from && before.at(-1 - back) === after.at(-1 - back)) back++;
  const until = before.length - back;
  const by = after.length - before.length;
  return stretches.flatMap((one): T[] => {
    if (one.end <= from) return [one];
    return one.start >= until ? [{ ...one, start: one.start + by, end: one.end + by }] : [];
  });
}

/** A marked place that only a person can fill. */
export interface OpenPlace extends Stretch {
  readonly asks: string;
}

const OPEN = /〔请填写[：:]([^〔〕]*)〕/g;

export function placesIn(text: string): readonly OpenPlace[] {
  return [...text.matchAll(OPEN)].map(({ index, 0: mark, 1: asks = '' }) => ({
    start: index,
    end: index + mark.length,
    asks,
  }));
}
