import { useNavigate } from '@tanstack/react-router';
import { useBudgetAddress } from '../../budget/use-budget.ts';

/** Opens the form of a project. */
export function useOpenProject(): (project: string) => void {
  const navigate = useNavigate();
  const params = useBudgetAddress();
  return (project) =>
    void navigate({ to: '/budgets/$department/$year/projects', params, search: { project } });
}
