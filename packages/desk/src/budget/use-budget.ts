import type { BudgetRecords, Draft } from '@mingzhang/api';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';

/** Whose budget of which year the page is of. */
export interface BudgetAddress {
  readonly department: string;
  readonly year: string;
}

export function useBudgetAddress(): BudgetAddress {
  const { department, year } = useParams({ from: '/inside/budgets/$department/$year' });
  return { department, year };
}

export function recordsKey({ department, year }: BudgetAddress) {
  return ['budget', department, year, 'records'] as const;
}

export function draftKey({ department, year }: BudgetAddress) {
  return ['budget', department, year, 'draft'] as const;
}

/** The records of the budget at hand. Kept current by `useEdit` and the event stream. */
export function useRecords(): BudgetRecords {
  const address = useBudgetAddress();
  return useSuspenseQuery({
    queryKey: recordsKey(address),
    queryFn: () => call('readBudget', { params: { ...address } }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** The disclosure the records come to, with findings. */
export function useDraft(): Draft {
  const address = useBudgetAddress();
  return useSuspenseQuery({
    queryKey: draftKey(address),
    queryFn: () => call('readDraft', { params: { ...address }, query: {} }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
