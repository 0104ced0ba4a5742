/** What is known of one entry of the log. */
interface Dated {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The newest entry before a revision; undefined where there is none. */
export type NewestBefore = (revision: number) => Promise<Dated | undefined>;

/**
 * The first revision that was made at a moment or after it, found by halving: entries follow one another in time. One
 * past the last where all are older.
 */
export async function firstSince(moment: string, newestBefore: NewestBefore): Promise<number> {
  const newest = await newestBefore(Number.MAX_SAFE_INTEGER);
  if (newest === undefined || newest.at < moment) return (newest?.revision ?? 0) + 1;
  let low = 1;
  let high = newest.revision;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await newestBefore(middle + 1);
    if (entry === undefined || entry.at < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
