import type { Draft } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { conflictsKey } from './conflicts/use-conflicts.ts';
import { inTurn } from './in-turn.ts';
import { takeEntry } from './take-entry.ts';
import { takeLive } from './take-live.ts';
import { type BudgetAddress, draftKey, recordsKey, useBudgetAddress } from './use-budget.ts';

/** What the server answers to a change of a budget. */
export type After = Awaited<ReturnType<typeof call<'editBudget'>>>;

/** Takes an answer over into the pages: records, findings, and the tables that changed. */
export function takeAnswer(client: QueryClient, address: BudgetAddress, answer: After): void {
  if (answer.kind === 'committed') takeEntry(client, address, answer);
  if (answer.conflicts.length > 0) void client.invalidateQueries({ queryKey: conflictsKey(address) });
  if (answer.after === undefined) void client.invalidateQueries({ queryKey: draftKey(address) });
  else takeLive(client, address, answer.after);
}

/**
 * Makes an edit of the budget at hand, after those before it, and shows what the server answered. Gives the answer,
 * whose conflicts are the cells that another person changed meanwhile.
 *
 * @throws {ApiError} where the server refuses it.
 */
export function useEdit(): (edit: Edit, why: string) => Promise<After> {
  const client = useQueryClient();
  const { department, year } = useBudgetAddress();
  return useCallback(
    async (edit, why) => {
      const address = { department, year };
      try {
        const answer = await inTurn(() => {
          const since = client.getQueryData<Draft>(draftKey(address))?.revision;
          const body = { edit: [...edit], why, ...(since === undefined ? {} : { since }) };
          return call('editBudget', { params: address, body });
        });
        takeAnswer(client, address, answer);
        return answer;
      } catch (error) {
        void client.invalidateQueries({ queryKey: recordsKey(address) });
        throw error;
      }
    },
    [client, department, year],
  );
}
