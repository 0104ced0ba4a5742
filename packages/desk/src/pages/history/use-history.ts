import type { LogEntry } from '@mingzhang/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';

const PAGE = 50;

/** The entries of this budget, the newest first, of one person where one is named; more as they are asked for. */
export function useHistory(who: string | undefined) {
  const address = useBudgetAddress();
  const { revision } = useRecords();
  const query = useInfiniteQuery({
    queryKey: ['budget', address.department, address.year, 'history', who, revision],
    queryFn: ({ pageParam }) =>
      call('readHistory', {
        params: { ...address },
        query: {
          limit: PAGE,
          ...(who === undefined ? {} : { who }),
          ...(pageParam === null ? {} : { before: pageParam }),
        },
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const entries: readonly LogEntry[] = query.data?.pages.flatMap((page) => page.entries) ?? [];
  return { ...query, entries };
}
