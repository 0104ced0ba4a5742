import { recordKey } from '@mingzhang/model';
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

/**
 * The edit by which a waiver is taken away, so that its finding counts again, or why not. Whoever asked for it may, and a
 * head or a reviewer.
 */
export function waiverRemoval(budget: Budget, waiver: string, by: Omit<Approver, 'today'>): Plan {
  const fields = budget.records.get(recordKey('waivers', waiver));
  if (fields === undefined) return { kind: 'refused', obstacles: [NO_SUCH_WAIVER] };
  const at = { table: 'waivers', id: waiver } as const;
  const obstacles: Obstacle[] = [];
  if (budget.year.state !== 'open')
    obstacles.push({
      code: 'year-closed',
      zh: `${budget.year.id} 年度没有开放，不能撤销豁免。`,
      en: `The year ${budget.year.id} is not open; no waiver can be taken away.`,
      at,
    });
  if (fields.author !== by.user && by.role !== 'reviewer' && by.role !== 'head')
    obstacles.push({
      code: 'others-waiver',
      zh: '这条豁免由他人提出；请由提出人、部门负责人或财政审核人员撤销。',
      en: 'Somebody else asked for this waiver. They, the head of the department or a reviewer take it away.',
      at,
    });
  if (obstacles.length > 0) return { kind: 'refused', obstacles };
  return { kind: 'edit', edit: [{ kind: 'remove', table: 'waivers', id: waiver, fields }] };
}

const NO_SUCH_WAIVER: Obstacle = {
  code: 'no-such-waiver',
  zh: '没有这条豁免；可能已被删去，请刷新。',
  en: 'There is no such waiver. It may have been removed; load the page again.',
};

function* against(budget: Budget, id: string, { user, role, today }: Approver): Iterable<Obstacle> {
  const waiver = recordsOf(budget, 'waivers').find((one) => one.id === id);
  if (waiver === undefined) {
    yield NO_SUCH_WAIVER;
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
      zh: `这条豁免已于 ${waiver.expires} 到期；请撤销后重新申请。`,
      en: `This waiver expired on ${waiver.expires}. Take it away and ask for another.`,
      at,
    };
}
