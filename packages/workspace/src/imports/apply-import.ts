import type { Outcome } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import type { ImportPlan } from './plan.ts';

/**
 * Does what a plan says: keeps the file, makes the change of the organisation, then that of the department, which is
 * what the outcome tells of. A refusal of the first leaves the second undone.
 */
export async function applyImport(
  store: Store,
  plan: ImportPlan,
  who: string,
  why: string,
): Promise<Outcome> {
  const { department, organisation, edit, keep } = plan;
  if (keep !== undefined) await store.putBlob(keep);
  if (organisation.length > 0) {
    const outcome = await store.commit({ who, department: null, why, edit: organisation });
    if (outcome.kind === 'refused' || department === null) return outcome;
  }
  return store.commit({ who, department, why, edit });
}
