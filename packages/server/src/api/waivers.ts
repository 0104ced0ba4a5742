import { randomUUID } from 'node:crypto';
import { recordKey } from '@mingzhang/model';
import { type Approver, type Budget, waiverEdit, waiverRemoval } from '@mingzhang/workspace';
import { type Person, rolesIn } from '../access/gate.ts';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import { budgetOf } from './budget-of.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';
import { inTheWay } from './obstacles.ts';

export const waivers: Handlers<'addWaiver' | 'approveWaiver' | 'removeWaiver'> = {
  async addWaiver({ house, person, params: { department, year }, body }) {
    const live = await budgetOf(house, { department, year });
    const { report } = await live.checked();
    if (!report.findings.some(({ id, rule }) => id === body.finding && rule === body.rule))
      throw new Refusal('not-found', [
        {
          code: 'no-such-finding',
          zh: '这条问题已经不在，不必豁免；请刷新后再看。',
          en: 'The finding is no longer there and needs no waiver. Reload and look again.',
        },
      ]);
    const id = randomUUID();
    const fields = { ...body, department, year, author: person.id };
    await committed(house, {
      ...{ who: person.id, department, why: '申请豁免', decision: true },
      edit: [{ kind: 'add', table: 'waivers', id, fields }],
    });
    return { ...fields, id };
  },

  async approveWaiver({ house, person, params }) {
    const { department, waiver: id } = params;
    const today = house.today();
    return decided(house, params, async (budget) => {
      const planned = waiverEdit(budget(), id, { ...roleOf(person, department), today });
      await entered(house, { who: person.id, department, why: '批准豁免' }, planned);
      return { ...budget().records.get(recordKey('waivers', id)), id };
    });
  },

  async removeWaiver({ house, person, params }) {
    const { department, waiver: id } = params;
    return decided(house, params, async (budget) => {
      const planned = waiverRemoval(budget(), id, roleOf(person, department));
      await entered(house, { who: person.id, department, why: '撤销豁免' }, planned);
      return {};
    });
  },
};

interface Address {
  readonly department: string;
  readonly year: string;
  readonly waiver: string;
}

/** Runs work on a waiver that is there, one at a time. */
async function decided<T>(
  house: House,
  { department, year, waiver }: Address,
  work: (budget: () => Budget) => Promise<T>,
): Promise<T> {
  const live = await budgetOf(house, { department, year });
  return live.exclusive(async () => {
    await house.feed.catchUp();
    if (!live.budget.records.has(recordKey('waivers', waiver))) throw new Refusal('not-found');
    return work(() => live.budget);
  });
}

async function entered(
  house: House,
  by: { readonly who: string; readonly department: string; readonly why: string },
  planned: ReturnType<typeof waiverEdit>,
): Promise<void> {
  if (planned.kind === 'refused') throw inTheWay(planned.obstacles);
  await committed(house, { ...by, decision: true, edit: planned.edit });
}

/** Somebody as who approves: the head's or reviewer's role where they hold one. */
function roleOf(person: Person, department: string): Omit<Approver, 'today'> {
  const role = rolesIn(person, department).find((held) => held.role === 'head' || held.role === 'reviewer');
  return { user: person.id, role: role?.role === 'head' || role?.role === 'reviewer' ? role.role : 'clerk' };
}
