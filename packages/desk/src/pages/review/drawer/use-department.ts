import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { type BudgetAddress, draftKey, recordsKey } from '../../../budget/use-budget.ts';

/** The records and the draft of a department that is not the page's own. */
export function useDepartment(address: BudgetAddress) {
  const records = useQuery({
    queryKey: recordsKey(address),
    queryFn: () => call('readBudget', { params: { ...address } }),
  });
  const draft = useQuery({
    queryKey: draftKey(address),
    queryFn: () => call('readDraft', { params: { ...address }, query: {} }),
  });
  return { records, draft, error: records.error ?? draft.error };
}
