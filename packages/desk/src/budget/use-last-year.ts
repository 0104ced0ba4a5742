import type { BudgetRecords } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useBudgetAddress } from './use-budget.ts';

/** Last year's records of the department; null where the workspace has none, undefined until it is known. */
export function useLastYear(): BudgetRecords | null | undefined {
  const { department, year } = useBudgetAddress();
  const { data } = useQuery({
    queryKey: ['budget', department, String(Number(year) - 1), 'records'],
    queryFn: () =>
      call('readBudget', { params: { department, year: String(Number(year) - 1) } }).catch(() => null),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
