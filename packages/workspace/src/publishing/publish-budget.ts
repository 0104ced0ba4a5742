import { type Change, type Edit, type Fields, invert, type Report, recordKey } from '@mingzhang/model';
import { type Manifest, publish } from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Entry } from '../log/entry.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import type { Store } from '../store/store.ts';
import { publicDraft } from './public-draft.ts';
import { withholdingOfNothing } from './withholding-of-nothing.ts';

/** Who publishes, why, and what else that changes. */
export interface Publication {
  readonly who: string;
  readonly why: string;
  /** What moves the submission on, from `plan`: it is committed together with the files, or neither is. */
  readonly moving: Edit;
  /** The unit whose edition is published. */
  readonly unit?: string;
}

/** Why nothing was published: each thing that stands in the way, with what to do. */
export interface PublicationObstacle {
  readonly code: 'finding' | 'withholding' | 'not-committed';
  readonly zh: string;
  readonly en: string;
}

export type PublishedBudget =
  | { readonly kind: 'published'; readonly entry: Entry; readonly manifest: Manifest }
  | { readonly kind: 'refused'; readonly obstacles: readonly PublicationObstacle[] };

/**
 * Writes the public draft in every published form, keeps the files under their hashes and enters them as `documents` of
 * kind `published` in place of those of an earlier publication. `report` is of this very budget: an error in it that
 * nobody waived, or a withholding that names nothing, refuses the whole. Nothing withheld is in any file.
 */
export async function publishBudget(
  store: Store,
  budget: Budget,
  report: Report,
  { who, why, moving, unit }: Publication,
): Promise<PublishedBudget> {
  const draft = publicDraft(budget, unit === undefined ? {} : { unit });
  const loose = draft.unmatched.map(
    (one): PublicationObstacle => ({ code: 'withholding', ...withholdingOfNothing(one) }),
  );
  if (loose.length > 0) return { kind: 'refused', obstacles: loose };
  const published = await publish(draft.disclosure, report, { withheld: draft.records });
  if (published.kind === 'refused') {
    const obstacles = published.obstacles.map(
      ({ id, message, messageEn }): PublicationObstacle => ({
        code: id.startsWith('withholding:') ? 'withholding' : 'finding',
        zh: message,
        en: messageEn,
      }),
    );
    return { kind: 'refused', obstacles };
  }
  const documents: Document[] = [];
  for (const [name, bytes] of published.files)
    documents.push({ name, size: bytes.byteLength, sha256: await store.putBlob(bytes) });
  const edit = [...moving, ...documentEdit(budget, documents, unit)];
  const department = budget.department.id;
  const outcome = await store.commit({ who, department, why, edit, decision: true });
  if (outcome.kind !== 'committed') return { kind: 'refused', obstacles: [NOT_COMMITTED] };
  if (outcome.entry.conflicts.length === 0)
    return { kind: 'published', entry: outcome.entry, manifest: published.manifest };
  const back = invert(outcome.entry.edit);
  await store.commit({ who, department, why: `${why}（未成，撤回）`, edit: back, decision: true });
  return { kind: 'refused', obstacles: [NOT_COMMITTED] };
}

type Document = Pick<WorkspaceRecord<'documents'>, 'name' | 'size' | 'sha256'>;

/** The published files of before, and those of now in their place. */
function documentEdit(budget: Budget, documents: readonly Document[], unit: string | undefined): Edit {
  const home = { department: budget.department.id, year: budget.year.id };
  const earlier = recordsOf(budget, 'documents').filter(
    (one) => one.kind === 'published' && one.unit === unit,
  );
  const removed = earlier.map(({ id }): Change => {
    const fields = budget.records.get(recordKey('documents', id)) ?? {};
    return { kind: 'remove', table: 'documents', id, fields };
  });
  const added = documents.map(({ name, size, sha256 }): Change => {
    const format = name === 'manifest.json' ? 'manifest' : name.slice(name.lastIndexOf('.') + 1);
    const fields: Fields = { ...home, name, format, kind: 'published', sha256, size };
    const id = `published-${home.year}-${unit ?? home.department}-${name}`;
    return {
      kind: 'add',
      table: 'documents',
      id,
      fields: unit === undefined ? fields : { ...fields, unit },
    };
  });
  return [...removed, ...added];
}

const NOT_COMMITTED: PublicationObstacle = {
  code: 'not-committed',
  zh: '公开时内容刚被别人改动，未能公开；请重新检查后再公开。',
  en: 'Somebody changed it meanwhile, so nothing was published. Check it again, then publish.',
};
