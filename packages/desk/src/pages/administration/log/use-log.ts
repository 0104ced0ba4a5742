import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { firstSince } from './revision-at.ts';

/** What is looked for in the log; days are `2026-02-10` where the person is. */
export interface LogSearch {
  readonly department?: string;
  readonly who?: string;
  readonly table?: string;
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
}

const PAGE = 50;

async function newestBefore(revision: number) {
  const before = revision === Number.MAX_SAFE_INTEGER ? {} : { before: revision };
  return (await call('searchLog', { query: { ...before, limit: 1 } })).entries[0];
}

/** The moment a day begins where the person is, so many days later. */
function startOf(day: string, daysOn: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysOn).toISOString();
}

/** Entries of the whole log, newest first, a page at a time. */
export function useLog(search: LogSearch) {
  const { from, to, ...rest } = search;
  return useInfiniteQuery({
    queryKey: ['log', search],
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam }) => {
      const before =
        pageParam ?? (to === undefined ? undefined : await firstSince(startOf(to, 1), newestBefore));
      const query = { ...rest, ...(before === undefined ? {} : { before }), limit: PAGE };
      const { entries, next } = await call('searchLog', { query });
      if (from === undefined) return { entries, next };
      const since = startOf(from, 0);
      const within = entries.filter(({ at }) => at >= since);
      return { entries: within, next: within.length < entries.length ? null : next };
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    gcTime: 60_000,
  });
}
