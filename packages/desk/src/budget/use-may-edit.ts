import { holds, useSession } from '../app/session.tsx';
import { useBudgetAddress, useDraft } from './use-budget.ts';

/** Whether the person may change the content of the budget at hand now. */
export function useMayEdit(): boolean {
  const session = useSession();
  const { department } = useBudgetAddress();
  const { open } = useDraft();
  return open && holds(session, 'clerk', department);
}
