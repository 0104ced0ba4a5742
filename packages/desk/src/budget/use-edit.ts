import type { BudgetRecords, Draft, DraftTable } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../api/client.ts';
import { applyToRecords } from './apply-to-records.ts';
import { inTurn } from './in-turn.ts';
import { type BudgetAddress, draftKey, recordsKey, useBudgetAddress } from './use-budget.ts';

/** What the server answers to a change of a budget. */
export type After = Awaited<ReturnType<typeof call<'editBudget'>>>;

/** Takes an answer over into the pages: records, findings, and the tables that changed. */
export function takeAnswer(client: QueryClient, address: BudgetAddress, answer: After): void {
  const records = client.getQueryData<BudgetRecords>(recordsKey(address));
  if (records !== undefined && records.revision < answer.revision) {
    const next = applyToRecords(records, answer.edit as Edit, answer.revision);
    if (next === undefined) void client.invalidateQueries({ queryKey: recordsKey(address) });
    else client.setQueryData(recordsKey(address), next);
  }
  const draft = client.getQueryData<Draft>(draftKey(address));
  if (draft === undefined) return;
  if (answer.after === undefined) {
    void client.invalidateQueries({ queryKey: draftKey(address) });
    return;
  }
  const { live, tables } = answer.after;
  const changed = new Map(tables.map((table) => [table.form, table]));
  const kept = draft.tables.map((table): DraftTable => changed.get(table.form) ?? table);
  const added = tables.filter(({ form }) => !draft.tables.some((table) => table.form === form));
  client.setQueryData(draftKey(address), { ...draft, ...live, tables: [...kept, ...added] });
}

/**
 * Makes an edit of the budget at hand, after those before it, and shows what the server answered. Gives the answer, whose conflicts
 * are the cells that another person changed meanwhile.
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
        const answer = await inTurn(() =>
          call('editBudget', { params: address, body: { edit: [...edit], why } }),
        );
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
