import type { OpenConflict } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { type BudgetAddress, useBudgetAddress } from '../use-budget.ts';

export function conflictsKey({ department, year }: BudgetAddress) {
  return ['budget', department, year, 'conflicts'] as const;
}

/** Changes that did not merge with another person's and that nobody has settled, by the entry they are of. */
export function useConflicts(): readonly (readonly OpenConflict[])[] {
  const address = useBudgetAddress();
  const { data } = useQuery({
    queryKey: conflictsKey(address),
    queryFn: () => call('readConflicts', { params: { ...address } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const byEntry = Map.groupBy(data?.conflicts ?? [], ({ revision }) => revision);
  return [...byEntry.values()];
}
