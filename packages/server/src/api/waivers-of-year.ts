import { setImmediate } from 'node:timers/promises';
import { PATHS, type WaiverRow } from '@mingzhang/api';
import type { Finding } from '@mingzhang/model';
import { RULES } from '@mingzhang/rules';
import { recordsOf, type WorkspaceRecord } from '@mingzhang/workspace';
import { EXPLANATION_TITLES } from '@mingzhang/writers';
import type { House } from '../house.ts';
import { Refusal } from '../http/refusal.ts';
import type { Handlers } from './handler.ts';
import { reviewed } from './review.ts';

/** Every waiver of a year, department by department; only budgets that have one are checked. */
export const waiversOfYear: Handlers<'readWaivers'> = {
  async readWaivers({ house, person, params: { year } }) {
    if (house.organisation.get('years', year) === undefined) throw new Refusal('not-found');
    const rows: WaiverRow[] = [];
    for (const department of reviewed(house, person, PATHS.readWaivers.roles)) {
      const live = await house.budgets.at(department, year);
      if (live === undefined || recordsOf(live.budget, 'waivers').length === 0) continue;
      const { budget, report } = await live.checked();
      const found = new Map(report.findings.map((finding) => [finding.id, finding]));
      const { name } = budget.department;
      for (const waiver of recordsOf(budget, 'waivers'))
        rows.push({ department, name, ...rowOf(house, waiver, found.get(waiver.finding)) });
      await setImmediate();
    }
    return { year, today: house.today(), rows };
  },
};

type Waiver = WorkspaceRecord<'waivers'>;

function rowOf(
  { organisation, today }: House,
  waiver: Waiver,
  finding: Finding | undefined,
): Omit<WaiverRow, 'department' | 'name'> {
  const { id, rule, reason, author, approver, expires } = waiver;
  const named = (user: string) => ({ id: user, name: organisation.nameOf(user) });
  return {
    ...{ waiver: id, finding: waiver.finding, rule, reason, expires },
    title: TITLES.get(rule) ?? { zh: rule, en: rule },
    message: finding === undefined ? null : { zh: finding.message, en: finding.messageEn },
    author: named(author),
    approver: approver === undefined ? null : named(approver),
    state: stateOf(waiver, finding, today()),
  };
}

function stateOf(
  { approver, expires }: Waiver,
  finding: Finding | undefined,
  today: string,
): WaiverRow['state'] {
  if (expires < today) return 'expired';
  if (finding === undefined) return 'unmatched';
  return approver === undefined ? 'waiting' : 'in-force';
}

const TITLES: ReadonlyMap<string, { zh: string; en: string }> = new Map([
  ...RULES.map(({ id, title: { zh, en } }): [string, { zh: string; en: string }] => [id, { zh, en }]),
  ...Object.entries(EXPLANATION_TITLES),
]);
