import { compareDisclosures, draftOf } from '@mingzhang/workspace';
import { budgetBefore } from '../live/earlier.ts';
import { budgetOf } from './budget-of.ts';
import { editShape } from './committed.ts';
import type { Handlers } from './handler.ts';
import { logPage } from './log-pages.ts';
import { isOfYear } from './of-year.ts';

export const history: Handlers<'readHistory' | 'readDifference' | 'readComparison'> = {
  async readHistory({ house, params, query }) {
    const live = await budgetOf(house, params);
    return logPage(house, params.department, query, (entry) => isOfYear(house.store, live.budget, entry));
  },

  async readDifference({ house, params, query: { from, to } }) {
    const { budget } = await budgetOf(house, params);
    const edit = await house.store.difference(params.department, from, to);
    const own = edit.filter((change) =>
      'fields' in change
        ? change.fields.year === params.year
        : budget.records.has(`${change.table}/${change.id}`),
    );
    return { edit: editShape(own) };
  },

  async readComparison({ house, params, query }) {
    const live = await budgetOf(house, params);
    const { draft, budget } = await live.checked();
    const before =
      query.with === 'last-year'
        ? await live.previous()
        : draftOf(await budgetBefore(house.store, budget, query.with)).disclosure;
    if (before === undefined) return { available: false, cells: [] };
    return { available: true, cells: [...compareDisclosures(before, draft.disclosure)] };
  },
};
