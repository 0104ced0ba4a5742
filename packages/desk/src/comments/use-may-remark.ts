import { holds, useSession } from '../app/session.tsx';
import { useBudgetAddress } from '../budget/use-budget.ts';

/** Whether the person may remark on the budget at hand, and answer and settle remarks. */
export function useMayRemark(): boolean {
  const session = useSession();
  const { department } = useBudgetAddress();
  return (['clerk', 'head', 'reviewer'] as const).some((role) => holds(session, role, department));
}
