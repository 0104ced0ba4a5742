import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { type BudgetAddress, draftKey, recordsKey } from '../../../budget/use-budget.ts';

const EVERY = 15_000;

/** The records and the draft of a department that is not the page's own, asked for anew like the matrix. */
export function useDepartment(address: BudgetAddress) {
  const records = useQuery({
    queryKey: recordsKey(address),
    queryFn: () => call('readBudget', { params: { ...address } }),
    refetchInterval: EVERY,
  });
  const draft = useQuery({
    queryKey: draftKey(address),
    queryFn: () => call('readDraft', { params: { ...address }, query: {} }),
    refetchInterval: EVERY,
  });
  return { records, draft, error: records.error ?? draft.error };
}
