import { randomUUID } from 'node:crypto';
import { recordKey } from '@mingzhang/model';
import { waiverEdit } from '@mingzhang/workspace';
import { rolesIn } from '../access/gate.ts';
import { Refusal } from '../http/refusal.ts';
import { budgetOf } from './budget-of.ts';
import { committed } from './committed.ts';
import type { Handlers } from './handler.ts';
import { inTheWay } from './obstacles.ts';

export const waivers: Handlers<'addWaiver' | 'approveWaiver'> = {
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
    const live = await budgetOf(house, params);
    const { department, waiver: id } = params;
    return live.exclusive(async () => {
      await house.feed.catchUp();
      const fields = live.budget.records.get(recordKey('waivers', id));
      if (fields === undefined) throw new Refusal('not-found');
      const roles = rolesIn(person, department).filter(({ role }) => role === 'head' || role === 'reviewer');
      const role = roles[0]?.role ?? 'clerk';
      const planned = waiverEdit(live.budget, id, { user: person.id, role, today: house.today() });
      if (planned.kind === 'refused') throw inTheWay(planned.obstacles);
      await committed(house, {
        ...{ who: person.id, department, why: '批准豁免', decision: true },
        edit: planned.edit,
      });
      return { ...live.budget.records.get(recordKey('waivers', id)), id };
    });
  },
};
