import type { Served } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import type { Entry, Nothing, Outcome, Proposal } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { storeDetails } from '../http/details.ts';
import { Refusal } from '../http/refusal.ts';

type Shape = Served<'editOrganisation'>['answer'];

/** Makes an edit and sees that everybody here knows of it; throws a refusal where the store refuses. */
export async function committed(house: House, proposal: Proposal): Promise<Shape> {
  return answered(house, await house.store.commit(proposal));
}

/** What became of an edit, as the API gives it, once everybody here knows of it. */
export async function answered(house: House, outcome: Outcome | Nothing): Promise<Shape> {
  if (outcome.kind === 'refused') throw new Refusal('refused', storeDetails(outcome.problems));
  await house.feed.catchUp();
  if (outcome.kind !== 'committed') {
    const revision = outcome.kind === 'unchanged' ? outcome.revision : house.feed.revision;
    return { kind: outcome.kind, revision, edit: [], conflicts: [] };
  }
  const { revision, edit, conflicts } = outcome.entry;
  return { kind: 'committed', revision, edit: editShape(edit), conflicts: conflictsShape(conflicts) };
}

export function editShape(edit: Edit): Shape['edit'] {
  return edit.map((change) =>
    'fields' in change ? { ...change, fields: { ...change.fields } } : { ...change },
  );
}

export function conflictsShape(conflicts: Entry['conflicts']): Shape['conflicts'] {
  return conflicts.map(({ yours, theirs }) => ({
    yours: editShape([yours])[0] as Shape['edit'][number],
    ...(theirs === undefined ? {} : { theirs: { ...theirs } }),
  }));
}
