import { compareDisclosures, draftOf, type Entry } from '@mingzhang/workspace';
import { personOf, rolesIn } from '../access/gate.ts';
import { budgetBefore } from '../live/earlier.ts';
import type { Organisation } from '../live/organisation.ts';
import { budgetOf } from './budget-of.ts';
import { editShape } from './committed.ts';
import type { Handlers } from './handler.ts';
import { logPage } from './log-pages.ts';
import { entryShape } from './log-shape.ts';
import { isOfYear } from './of-year.ts';

const MOST_MISSED = 500;

export const history: Handlers<'readHistory' | 'readDifference' | 'readComparison' | 'followBudget'> = {
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

  async followBudget({ house, person, params, query, context }) {
    await budgetOf(house, params);
    const seen = Number(context.req.header('last-event-id') ?? query.after ?? Number.NaN);
    return house.streams.answer(context, person, async ({ send, end, onEnd }) => {
      let told = Number.isInteger(seen) && seen >= 0 ? seen : house.feed.revision;
      const missed = await house.store.history({
        department: params.department,
        after: told,
        limit: MOST_MISSED,
      });
      const tell = (entry: (typeof missed)[number]) => {
        if (entry.revision <= told) return;
        told = entry.revision;
        if (entry.department === params.department)
          send({ event: 'entry', id: String(entry.revision), data: entryShape(house, entry) });
        else if (touchesHouse(house.organisation, entry, params.department))
          send({ event: 'organisation', id: String(entry.revision), data: { revision: entry.revision } });
      };
      if (missed.length >= MOST_MISSED) {
        told = house.feed.revision;
        send({ event: 'reload', id: String(told), data: { revision: told } });
      } else for (const entry of missed) tell(entry);
      onEnd(
        house.feed.listen((entry) => {
          tell(entry);
          if (entry.department === null && !mayStay()) end();
        }),
      );
      await house.feed.catchUp();
      const leave = house.presence.enter(`${params.department}/${params.year}`, person, (people) =>
        send({ event: 'presence', data: { people } }),
      );
      onEnd(leave);
    });

    function mayStay(): boolean {
      const now = personOf(house.organisation, person.id);
      return now !== undefined && rolesIn(now, params.department).length > 0;
    }
  },
};

/** Whether an entry changed the department itself, its units and approvals, or what all budgets stand on. */
function touchesHouse(organisation: Organisation, { department, edit }: Entry, own: string): boolean {
  if (department !== null) return false;
  return edit.some((change) => {
    const { table, id } = change;
    if (table === 'divisions' || table === 'years') return true;
    if (table === 'departments') return id === own;
    if (table !== 'units' && table !== 'approvals') return false;
    return ('fields' in change ? change.fields.department : organisation.get(table, id)?.department) === own;
  });
}
