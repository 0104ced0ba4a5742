import { randomUUID } from 'node:crypto';
import { recordKey } from '@mingzhang/model';
import type { Budget } from '@mingzhang/workspace';
import { Refusal } from '../http/refusal.ts';
import { budgetOf } from './budget-of.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';

export const comments: Handlers<'addComment' | 'settleComment'> = {
  async addComment({ house, person, params, body }) {
    const { budget } = await budgetOf(house, params);
    if (body.answers !== undefined) commentOf(budget, body.answers);
    const { department, year } = params;
    const id = randomUUID();
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    const fields = { ...(Object.fromEntries(given) as Record<string, string>), department, year };
    const own = { ...fields, author: person.id, state: 'open' };
    await committed(house, {
      ...{ who: person.id, department, why: '意见', decision: true },
      edit: [{ kind: 'add', table: 'comments', id, fields: own }],
    });
    return { ...own, id };
  },

  async settleComment({ house, person, params, body: { state } }) {
    const live = await budgetOf(house, params);
    const { comment: id, department } = params;
    return live.exclusive(async () => {
      await house.feed.catchUp();
      const before = commentOf(live.budget, id);
      if (before.state !== state)
        await committed(house, {
          ...{
            who: person.id,
            department,
            why: state === 'settled' ? '办结意见' : '重开意见',
            decision: true,
          },
          edit: [
            {
              kind: 'set',
              table: 'comments',
              id,
              field: 'state',
              before: before.state ?? null,
              after: state,
            },
          ],
        });
      return { ...before, state, id };
    });
  },
};

function commentOf({ records }: Budget, id: string) {
  const fields = records.get(recordKey('comments', id));
  if (fields === undefined) throw new Refusal('not-found');
  return fields;
}
