import type { Draft, DraftTable, LiveAnswer } from '@mingzhang/api';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { type BudgetAddress, draftKey } from './use-budget.ts';

/** Takes over what stands now, and the tables that changed; what is older than the draft at hand is left. */
export function takeLive(client: QueryClient, address: BudgetAddress, { live, tables }: LiveAnswer): void {
  const draft = client.getQueryData<Draft>(draftKey(address));
  if (draft === undefined || draft.revision > live.revision) return;
  client.setQueryData(draftKey(address), { ...draft, ...live, tables: mergedTables(draft.tables, tables) });
}

/** The draft after others' edits: read anew, but for the tables that are as they were. */
export async function readDraftAnew(client: QueryClient, address: BudgetAddress): Promise<void> {
  const draft = client.getQueryData<Draft>(draftKey(address));
  if (draft === undefined) return;
  const next = await call('readDraft', { params: { ...address }, query: { since: draft.revision } });
  const now = client.getQueryData<Draft>(draftKey(address)) ?? draft;
  if (now.revision > next.revision) return;
  client.setQueryData(draftKey(address), { ...next, tables: mergedTables(now.tables, next.tables) });
}

function mergedTables(tables: readonly DraftTable[], changed: readonly DraftTable[]): DraftTable[] {
  const byForm = new Map(changed.map((table) => [table.form, table]));
  const kept = tables.map((table) => byForm.get(table.form) ?? table);
  const forms = new Set(tables.map(({ form }) => form));
  return [...kept, ...changed.filter(({ form }) => !forms.has(form))];
}
