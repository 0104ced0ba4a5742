import type { Disclosure } from '@mingzhang/model';
import { ReadError, read } from '@mingzhang/readers';
import { type Budget, readBudget, recordsOf } from '../budget/budget.ts';
import { type DraftOptions, draftOf } from '../draft/draft.ts';
import { publicDraft } from '../publishing/public-draft.ts';
import type { Store } from '../store/store.ts';

const MOST_READ = 100;
const READ = new Map<string, Promise<Disclosure | undefined>>();

/**
 * Last year's disclosure of the same body: the draft of the year before where the store has lines or typed cells of it,
 * else the file that was brought in as last year's document. Undefined where there is neither, or it cannot be read.
 * It costs a read of the store or of a file: ask once for a budget, not at every edit.
 */
export function previousOf(
  store: Store,
  budget: Budget,
  options: DraftOptions = {},
): Promise<Disclosure | undefined> {
  return earlier(store, budget, options, (before) => draftOf(before, options).disclosure);
}

/** As {@link previousOf}, without what is withheld of it: for what is said outside the house. */
export function publicPreviousOf(
  store: Store,
  budget: Budget,
  options: DraftOptions = {},
): Promise<Disclosure | undefined> {
  return earlier(store, budget, options, (before) => publicDraft(before, options).disclosure);
}

async function earlier(
  store: Store,
  budget: Budget,
  options: DraftOptions,
  disclosureOf: (before: Budget) => Disclosure,
): Promise<Disclosure | undefined> {
  const before = await readBudget(store, budget.department.id, String(Number(budget.year.id) - 1));
  if (before !== undefined && hasContent(before, options)) return disclosureOf(before);
  const document = recordsOf(budget, 'documents').findLast(
    ({ kind, unit }) => kind === 'last-year' && unit === options.unit,
  );
  return document && readOnce(store, document.sha256, document.name);
}

function hasContent(budget: Budget, { unit }: DraftOptions): boolean {
  return [
    ...recordsOf(budget, 'budgetLines'),
    ...recordsOf(budget, 'revenueLines'),
    ...recordsOf(budget, 'typedCells'),
  ].some((one) => unit === undefined || one.unit === unit);
}

function readOnce(store: Store, sha256: string, name: string): Promise<Disclosure | undefined> {
  let known = READ.get(sha256);
  if (known === undefined) {
    known = readDocument(store, sha256, name);
    if (READ.size >= MOST_READ) READ.clear();
    READ.set(sha256, known);
  }
  return known;
}

async function readDocument(store: Store, sha256: string, path: string): Promise<Disclosure | undefined> {
  const bytes = await store.getBlob(sha256);
  if (bytes === undefined) return undefined;
  try {
    return await read(bytes, { path });
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
