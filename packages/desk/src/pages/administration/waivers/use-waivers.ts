import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../../api/client.ts';
import { useTell } from '../../../app/tell.ts';

const EVERY = 60_000;

const waiversKey = (year: string) => ['review', year, 'waivers'] as const;

/** The waivers of every department of a year that the person reviews, asked for anew every minute. */
export function useWaivers(year: string) {
  return useQuery({
    queryKey: waiversKey(year),
    queryFn: () => call('readWaivers', { params: { year } }),
    refetchInterval: EVERY,
  });
}

type Deed = (department: string, waiver: string) => Promise<void>;

/** Approves or takes away a waiver; says what stands in the way where it cannot be. The list is read anew in either case. */
export function useDeeds(year: string): { readonly approve: Deed; readonly remove: Deed } {
  const client = useQueryClient();
  const tell = useTell();
  return useMemo(() => {
    const deed =
      (route: 'approveWaiver' | 'removeWaiver'): Deed =>
      async (department, waiver) => {
        await call(route, { params: { department, year, waiver } }).then(
          () => client.invalidateQueries({ queryKey: ['budget', department, year] }),
          tell,
        );
        await client.invalidateQueries({ queryKey: ['review', year] });
      };
    return { approve: deed('approveWaiver'), remove: deed('removeWaiver') };
  }, [client, tell, year]);
}
