import { type Change, recordKey } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { Entry } from '../log/entry.ts';
import type { Store } from '../store/store.ts';

/** The last entry of the log that changed what a budget says. */
export interface LastChange {
  readonly revision: number;
  readonly at: string;
  readonly who: string;
}

/** What is said about a disclosure, and is not part of it. */
const BESIDE = new Set(['submissions', 'comments', 'waivers', 'documents']);
const PAGE = 100;

/** Whether an entry changed the content of this department's budget of this year. */
function changesContent(budget: Budget, { edit, department }: Entry): boolean {
  return department === budget.department.id && edit.some((change) => isContent(budget, change));
}

function isContent({ year, records }: Budget, change: Change): boolean {
  if (BESIDE.has(change.table)) return false;
  if (change.kind === 'add' || change.kind === 'remove') return change.fields.year === year.id;
  return records.has(recordKey(change.table, change.id));
}

/** The last change of a budget's content up to its revision, or undefined where it has none. */
export async function lastChangeOf(store: Store, budget: Budget): Promise<LastChange | undefined> {
  let upTo = budget.revision;
  while (upTo > 0) {
    const query = { department: budget.department.id, upTo, newestFirst: true, limit: PAGE } as const;
    const entries = await store.history(query);
    const found = entries.find((entry) => changesContent(budget, entry));
    if (found !== undefined) return { revision: found.revision, at: found.at, who: found.who };
    if (entries.length < PAGE) return undefined;
    upTo = (entries.at(-1)?.revision ?? 1) - 1;
  }
  return undefined;
}
