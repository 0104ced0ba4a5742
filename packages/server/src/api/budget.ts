import type { AnyRecord, BudgetRecords } from '@mingzhang/api';
import { type Budget, recordsOf, TABLE_NAMES, TABLES } from '@mingzhang/workspace';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import { tableShape } from '../live/draft-shape.ts';
import type { LiveBudget } from '../live/live-budget.ts';
import { liveShape, proseShape } from '../live/live-shape.ts';
import { budgetOf, whileOpen } from './budget-of.ts';
import { checkClerkEdit } from './clerk-edit.ts';
import { answered, committed, conflictsShape } from './committed.ts';
import type { Handlers } from './handler.ts';
import { recordShape } from './record-shape.ts';

export const budget: Handlers<
  'readBudget' | 'readDraft' | 'editBudget' | 'undo' | 'redo' | 'readConflicts' | 'settleConflict'
> = {
  async readBudget({ house, params }) {
    return budgetShape(house, (await budgetOf(house, params)).budget);
  },

  async readDraft({ house, params, query: { unit, since } }) {
    const live = await budgetOf(house, params);
    if (unit !== undefined && !live.budget.units.some(({ id }) => id === unit))
      throw new Refusal('not-found');
    if (unit === undefined) {
      const { live: now, tables } = await live.answer(since ?? -1);
      return { ...now, ...(await live.prose()), unit: null, tables };
    }
    const checked = await live.checked(unit);
    const tables = checked.draft.disclosure.tables.map((table) => tableShape(table, checked.draft.targets));
    return { ...liveShape(checked, house.today()), ...proseShape(checked.draft), unit, tables };
  },

  async editBudget({ house, person, params, body: { edit, why, since } }) {
    return editedBudget(house, params, since, async (live) => {
      await checkClerkEdit(house.store, live.budget, edit);
      return committed(house, { who: person.id, department: params.department, why, edit });
    });
  },

  undo({ house, person, params }) {
    return turned(house, params, 'undo', person.id);
  },

  redo({ house, person, params }) {
    return turned(house, params, 'redo', person.id);
  },

  async readConflicts({ house, params }) {
    await budgetOf(house, params);
    const open = await house.store.openConflicts(params.department);
    return {
      conflicts: open.flatMap((conflict) =>
        conflictsShape([conflict]).map((shape) => ({
          ...shape,
          revision: conflict.revision,
          who: conflict.who,
          name: house.organisation.nameOf(conflict.who),
          at: conflict.at,
        })),
      ),
    };
  },

  settleConflict({ house, person, params, body: { why } }) {
    const worker = { who: person.id, department: params.department };
    return editedBudget(house, params, undefined, async () =>
      answered(house, await house.store.settle(worker, params.revision, why)),
    );
  },
};

type Turn = 'undo' | 'redo';
type Address = { readonly department: string; readonly year: string };

function turned(house: House, params: Address, turn: Turn, who: string) {
  const { department, year } = params;
  return editedBudget(house, params, undefined, async () =>
    answered(house, await house.store[turn]({ who, department, year })),
  );
}

/**
 * Runs an edit of an open budget and answers with what stands after it: the findings, and the tables that became others
 * since the caller last looked (without `since`, since just before).
 */
export async function editedBudget<A extends object>(
  house: House,
  address: Address,
  since: number | undefined,
  edit: (live: LiveBudget) => Promise<A>,
) {
  let from = since;
  const answer = await whileOpen(house, address, (live) => {
    from ??= live.budget.revision;
    return edit(live);
  });
  const after = await (await budgetOf(house, address)).answer(from ?? 0);
  return { ...answer, after };
}

const BUDGET_TABLES = TABLE_NAMES.filter((name) => TABLES[name].scope === 'department');

function budgetShape(house: House, budget: Budget): BudgetRecords {
  const records: Record<string, AnyRecord[]> = {};
  for (const table of BUDGET_TABLES) records[table] = recordsOf(budget, table).map(recordShape);
  return {
    revision: budget.revision,
    department: recordShape(budget.department),
    year: recordShape(budget.year),
    units: budget.units.map(recordShape),
    approvals: budget.approvals.map(recordShape),
    people: peopleIn(house, budget),
    records,
  };
}

/** Names of those who stand in remarks, waivers and signatures. */
function peopleIn({ organisation }: House, budget: Budget): Record<string, string> {
  const ids = [
    ...recordsOf(budget, 'comments').map(({ author }) => author),
    ...recordsOf(budget, 'waivers').flatMap(({ author, approver }) => [author, approver]),
    ...recordsOf(budget, 'submissions').map(({ signedBy }) => signedBy),
  ].filter((id) => id !== undefined);
  return Object.fromEntries([...new Set(ids)].map((id) => [id, organisation.nameOf(id)]));
}
