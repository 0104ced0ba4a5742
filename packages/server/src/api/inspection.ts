import type { InspectedItem } from '@mingzhang/api';
import type { Inspection } from '@mingzhang/writers';
import { Refusal } from '../http/refusal.ts';
import { budgetOf } from './budget-of.ts';
import type { Handlers } from './handler.ts';
import { publicPrevious } from './public-previous.ts';
import { workDone } from './work-done.ts';

export const inspection: Handlers<'readInspection'> = {
  async readInspection({ house, params, query: { unit } }) {
    const live = await budgetOf(house, params);
    const { budget } = live;
    if (unit !== undefined && !budget.units.some(({ id }) => id === unit)) throw new Refusal('not-found');
    const { items } = await workDone(house.desk, {
      kind: 'inspect',
      ...{ budget, unit, previous: await publicPrevious(house, budget, unit), today: house.today() },
    });
    return { items: items.map(itemShape) };
  },
};

const ANSWERS = { 是: 'yes', 否: 'no', 无法核对: 'unanswered' } as const;

function itemShape({ item, answer, reason, faults }: Inspection['items'][number]): InspectedItem {
  const { id, zh: name, asks } = item;
  return {
    ...{ id, name, asks, answer: ANSWERS[answer] },
    ...(reason === undefined ? {} : { reason }),
    faults: faults.map(({ grade, where, quote, problem, repair }) => ({
      ...{ grade, where, quote, problem },
      ...(repair === undefined ? {} : { repair }),
    })),
  };
}
