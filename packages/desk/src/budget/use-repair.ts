import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { useTell } from '../app/tell.ts';
import { inTurn } from './in-turn.ts';
import { useBudgetAddress } from './use-budget.ts';
import { takeAnswer } from './use-edit.ts';

/** Applies one of the repairs of a finding. What the server refuses is told to the person. */
export function useRepair(): (finding: string, repair: number) => Promise<void> {
  const client = useQueryClient();
  const tell = useTell();
  const { department, year } = useBudgetAddress();
  return useCallback(
    async (finding, repair) => {
      const address = { department, year };
      try {
        const answer = await inTurn(() =>
          call('applyRepair', { params: address, body: { finding, repair } }),
        );
        takeAnswer(client, address, answer);
      } catch (error) {
        tell(error);
      }
    },
    [client, tell, department, year],
  );
}
