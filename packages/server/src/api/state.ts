import type { Act, Role, Transition } from '@mingzhang/workspace';
import { plan } from '@mingzhang/workspace';
import { type Person, rolesIn } from '../access/gate.ts';
import type { House } from '../house.ts';
import type { LiveBudget } from '../live/live-budget.ts';
import { budgetOf } from './budget-of.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';
import { inTheWay } from './obstacles.ts';
import { published } from './publish.ts';

export const state: Handlers<'changeState' | 'sign'> = {
  async changeState({ house, person, params, body: { to, note } }) {
    if (to === 'publish') {
      const before = (await budgetOf(house, params)).budget.revision;
      await published(house, person, params, note);
      return afterwards(house, params, before);
    }
    return move(house, person, params, to, note);
  },

  sign({ house, person, params }) {
    return move(house, person, params, 'sign', '');
  },
};

interface Address {
  readonly department: string;
  readonly year: string;
}

const WHY: Readonly<Record<Transition, string>> = {
  submit: '报送',
  withdraw: '撤回',
  sign: '审签',
  return: '退回',
  approve: '审核通过',
  publish: '公开',
  reopen: '重新打开',
};

/** Moves a budget on, judged and written as one. Throws a refusal with all that stands in the way. */
async function move(house: House, person: Person, address: Address, transition: Transition, note: string) {
  const live = await budgetOf(house, address);
  const before = live.budget.revision;
  const answer = await live.exclusive(async () => {
    await house.feed.catchUp();
    const edit = await planned(house, live, person, transition, note);
    const why = note === '' ? WHY[transition] : `${WHY[transition]}：${note}`.slice(0, 500);
    return committed(house, { who: person.id, department: address.department, why, edit, decision: true });
  });
  return { ...answer, after: await (await budgetOf(house, address)).answer(before) };
}

async function planned(house: House, live: LiveBudget, person: Person, transition: Transition, note: string) {
  const { budget, report } = await live.checked();
  const act: Omit<Act, 'role'> = {
    ...{ user: person.id, note, today: house.today() },
    conflicts: await house.store.openConflicts(budget.department.id),
    changed: (await live.lastChange())?.revision ?? 0,
  };
  const roles = new Set(rolesIn(person, budget.department.id).map(({ role }): Role => role));
  const plans = [...roles].map((role) => plan(budget, report, transition, { ...act, role }));
  const found = plans.find(({ kind }) => kind === 'edit') ?? plans.find((one) => !isOfRole(one)) ?? plans[0];
  if (found?.kind !== 'edit') throw inTheWay(found?.obstacles ?? []);
  return found.edit;
}

function isOfRole(one: ReturnType<typeof plan>): boolean {
  return one.kind === 'refused' && one.obstacles.some(({ code }) => code === 'wrong-role');
}

async function afterwards(house: House, address: Address, before: number) {
  const live = await budgetOf(house, address);
  const after = await live.answer(before);
  return { kind: 'committed' as const, revision: live.budget.revision, edit: [], conflicts: [], after };
}
