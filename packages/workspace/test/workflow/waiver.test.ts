import { expect, test } from 'vitest';
import { waiverEdit, waiverRemoval } from '../../src/index.ts';
import { budget, TODAY } from './workflow-language.ts';

/** What comes of approving a waiver: `set`, or why not. */
function approve(waiver: string, user: string, role: string, year = 'open'): string {
  const before = budget(`waivers w finding=f rule=r reason=x ${waiver}`, { year });
  const plan = waiverEdit(before, waiver === '' ? 'none' : 'w', { user, role: role as 'head', today: TODAY });
  return plan.kind === 'edit'
    ? plan.edit.map((change) => `${change.kind} ${'after' in change ? change.after : ''}`).join()
    : plan.obstacles.map(({ code }) => code).join();
}

test.each([
  ['author=chen expires=2026-12-31', 'wu', 'reviewer', 'set wu'],
  ['author=chen expires=2026-12-31', 'zhao', 'head', 'set zhao'],
  ['author=chen expires=2026-12-31', 'he', 'administrator', 'wrong-role'],
  ['author=chen expires=2026-12-31', 'li', 'clerk', 'wrong-role'],
  ['author=wu expires=2026-12-31', 'wu', 'reviewer', 'own-waiver'],
  ['author=chen expires=2026-02-20', 'wu', 'reviewer', 'set wu'],
  ['author=chen expires=2026-02-19', 'wu', 'reviewer', 'waiver-expired'],
  ['author=chen expires=2026-12-31 approver=zhao', 'wu', 'reviewer', 'approved-already'],
  ['', 'wu', 'reviewer', 'no-such-waiver'],
])('%s, approved by %s, a %s: %s', (waiver, user, role, expected) => {
  expect(approve(waiver, user, role)).toBe(expected);
});

test('nothing is approved in a closed year', () => {
  expect(approve('author=chen expires=2026-12-31', 'wu', 'reviewer', 'closed')).toBe('year-closed');
});

test.each([
  ['author=li', 'li', 'clerk', 'open', 'remove'],
  ['author=li approver=zhao', 'li', 'clerk', 'open', 'remove'],
  ['author=chen', 'li', 'clerk', 'open', 'others-waiver'],
  ['author=chen', 'zhao', 'head', 'open', 'remove'],
  ['author=chen', 'wu', 'reviewer', 'open', 'remove'],
  ['author=chen', 'he', 'auditor', 'open', 'others-waiver'],
  ['author=li', 'li', 'clerk', 'closed', 'year-closed'],
])('%s, taken away by %s, a %s, in a year that is %s: %s', (waiver, user, role, year, expected) => {
  const before = budget(`waivers w finding=f rule=r reason=x expires=2026-12-31 ${waiver}`, { year });
  const plan = waiverRemoval(before, 'w', { user, role: role as 'head' });
  const said =
    plan.kind === 'edit' ? plan.edit.map(({ kind }) => kind) : plan.obstacles.map(({ code }) => code);
  expect(said.join()).toBe(expected);
});
