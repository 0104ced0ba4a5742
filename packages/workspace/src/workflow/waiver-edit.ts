import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Obstacle } from './obstacle.ts';
import type { Plan } from './plan.ts';
import type { Role } from './transitions.ts';

/** Who approves a waiver, and when. */
export interface Approver {
  readonly user: string;
  readonly role: Role;
  readonly today: string;
}

/** The edit by which a reviewer or a head approves a waiver, or why not. Nobody approves his own. */
export function waiverEdit(budget: Budget, waiver: string, approver: Approver): Plan {
  const obstacles = [...against(budget, waiver, approver)];
  if (obstacles.length > 0) return { kind: 'refused', obstacles };
  const at = { table: 'waivers', id: waiver, field: 'approver' } as const;
  return { kind: 'edit', edit: [{ kind: 'set', ...at, before: null, after: approver.user }] };
}

function* against(budget: Budget, id: string, { user, role, today }: Approver): Iterable<Obstacle> {
  const waiver = recordsOf(budget, 'waivers').find((one) => one.id === id);
  if (waiver === undefined) {
    yield {
      code: 'no-such-waiver',
      zh: '没有这条豁免；可能已被删去，请刷新。',
      en: 'There is no such waiver. It may have been removed; load the page again.',
    };
    return;
  }
  const at = { table: 'waivers', id } as const;
  if (role !== 'reviewer' && role !== 'head')
    yield {
      code: 'wrong-role',
      zh: '豁免由财政审核人员或部门负责人批准。',
      en: 'A waiver is approved by a reviewer or the head of the department.',
      at,
    };
  if (budget.year.state !== 'open')
    yield {
      code: 'year-closed',
      zh: `${budget.year.id} 年度没有开放，不能批准豁免。`,
      en: `The year ${budget.year.id} is not open; no waiver can be approved.`,
      at,
    };
  if (waiver.approver !== undefined)
    yield {
      code: 'approved-already',
      zh: '这条豁免已经批准。',
      en: 'This waiver is approved already.',
      at,
    };
  if (waiver.author === user)
    yield {
      code: 'own-waiver',
      zh: '提出豁免的人不能自己批准；请由他人批准。',
      en: 'Nobody approves a waiver of his own. Have somebody else approve it.',
      at,
    };
  if (waiver.expires < today)
    yield {
      code: 'waiver-expired',
      zh: `这条豁免已于 ${waiver.expires} 到期；请改有效期后再批准。`,
      en: `This waiver expired on ${waiver.expires}. Give it a later day first.`,
      at,
    };
}
