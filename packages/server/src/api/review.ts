import { setImmediate } from 'node:timers/promises';
import { PATHS } from '@mingzhang/api';
import { reviewRow, stateOf } from '@mingzhang/workspace';
import { type Person, reach, within } from '../access/gate.ts';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import type { Doing } from '../jobs/jobs.ts';
import type { Handlers } from './handler.ts';
import { published } from './publish.ts';

export const review: Handlers<'readReview' | 'publishApproved'> = {
  async readReview({ house, person, params: { year } }) {
    if (house.organisation.get('years', year) === undefined) throw new Refusal('not-found');
    const rows = [];
    for (const department of reviewed(house, person, PATHS.readReview.roles)) {
      const live = await house.budgets.at(department, year);
      if (live === undefined) continue;
      const { budget, draft, report } = await live.checked();
      const row = reviewRow(budget, draft, report, house.today(), await live.lastChange());
      rows.push({ ...row, due: { ...row.due }, counts: { ...row.counts } });
      await setImmediate();
    }
    return { year, rows };
  },

  async publishApproved({ house, person, params: { year }, body: { departments } }) {
    if (house.organisation.get('years', year) === undefined) throw new Refusal('not-found');
    const wanted = departments && new Set(departments);
    const chosen: string[] = [];
    for (const department of reviewed(house, person, PATHS.publishApproved.roles)) {
      if (wanted?.has(department) === false) continue;
      const live = await house.budgets.at(department, year);
      if (live !== undefined && stateOf(live.budget) === 'approved') chosen.push(department);
    }
    return house.jobs.start('publication', person.id, chosen.length, async (doing) => {
      await publishAll(house, person, year, chosen, doing);
      return undefined;
    });
  },
};

/** The departments somebody reviews, in order. */
export function reviewed(
  { organisation }: House,
  person: Person,
  roles: Parameters<typeof reach>[1],
): readonly string[] {
  const reached = reach(person, roles);
  return organisation
    .list('departments')
    .map(({ id }) => id)
    .filter((id) => within(reached, id));
}

async function publishAll(
  house: House,
  person: Person,
  year: string,
  departments: readonly string[],
  doing: Doing,
) {
  for (const department of departments) {
    if (doing.isCancelled()) return;
    const name = house.organisation.get('departments', department)?.name ?? department;
    try {
      await published(house, person, { department, year }, '');
      doing.finish({ name, outcome: 'done', message: '已公开。', messageEn: 'Published.' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { message, messageEn, details = [] } = error.problem;
      doing.finish({
        ...{ name, outcome: 'refused' },
        message: [message, ...details.map(({ zh }) => zh)].join(''),
        messageEn: [messageEn, ...details.map(({ en }) => en)].join(' '),
      });
    }
  }
}
