import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';

/** What the figures of every section would say now. */
export function useTold(unit: string | undefined) {
  const address = useBudgetAddress();
  const { revision } = useDraft();
  return useQuery({
    queryKey: ['budget', address.department, address.year, 'told', unit ?? '', revision],
    queryFn: async () =>
      (await call('readProse', { params: { ...address }, query: unit === undefined ? {} : { unit } }))
        .sections,
  });
}
