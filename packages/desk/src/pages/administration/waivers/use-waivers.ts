import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
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

/** Approves a waiver; says what stands in the way where it cannot be. The list is read anew in either case. */
export function useApprove(year: string): (department: string, waiver: string) => Promise<void> {
  const client = useQueryClient();
  const tell = useTell();
  return useCallback(
    async (department, waiver) => {
      try {
        await call('approveWaiver', { params: { department, year, waiver } });
        void client.invalidateQueries({ queryKey: ['budget', department, year] });
      } catch (error) {
        tell(error);
      }
      await client.invalidateQueries({ queryKey: ['review', year] });
    },
    [client, tell, year],
  );
}
