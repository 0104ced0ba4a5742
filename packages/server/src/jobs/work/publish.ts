import {
  checkBudget,
  draftOf,
  lastChangeOf,
  type PublicationObstacle,
  plan,
  previousOf,
  publishBudget,
  readBudget,
} from '@mingzhang/workspace';
import type { DeskDone, DeskWork } from '../desk-work.ts';
import { openOnce } from './open-once.ts';

type Work = Extract<DeskWork, { kind: 'publish' }>;

/** Publishes one department's budget as it stands now, or says what stands in the way. */
export async function publish({
  store: address,
  department,
  year,
  who,
  note,
  today,
}: Work): Promise<DeskDone<'publish'>> {
  const store = await openOnce(address);
  const budget = await readBudget(store, department, year);
  if (budget === undefined) return { published: false, obstacles: [] };
  const previous = await previousOf(store, budget);
  const report = checkBudget(draftOf(budget), {
    budget,
    today,
    ...(previous === undefined ? {} : { previous }),
  });
  const moving = plan(budget, report, 'publish', {
    ...{ user: who, role: 'reviewer', note, today },
    conflicts: await store.openConflicts(department),
    changed: (await lastChangeOf(store, budget))?.revision ?? 0,
  });
  if (moving.kind === 'refused') return { published: false, obstacles: moving.obstacles.map(obstacleOf) };
  const why = note === '' ? '公开' : note;
  const outcome = await publishBudget(store, budget, report, { who, why, moving: moving.edit });
  return outcome.kind === 'published'
    ? { published: true }
    : { published: false, obstacles: outcome.obstacles };
}

function obstacleOf({ zh, en }: { readonly zh: string; readonly en: string }): PublicationObstacle {
  return { code: 'finding', zh, en };
}
