import { waiverEdit } from '@mingzhang/workspace';
import { add } from './add.ts';
import { OPEN_YEAR } from './approvals.ts';
import { daysBefore } from './calendar.ts';
import { budgetOf } from './review.ts';
import { checked, enter, type Work } from './work.ts';

/** A finding that somebody asks to let stand, by its rule. */
interface Asked {
  readonly who: string;
  readonly rule: string;
  readonly reason: string;
  /** How many days after the day of asking it still holds. */
  readonly days: number;
}

/** Asks for a waiver of the first finding of a rule. Gives its id. */
async function asked(work: Work, code: string, { who, rule, reason, days }: Asked): Promise<string> {
  const { report } = await checked(work, code);
  const finding = report.findings.find((one) => one.rule === rule && one.verdict === 'fail');
  if (finding === undefined) throw new Error(`${code} has no ${rule}`);
  const id = `w${code}-${rule}`;
  const home = { department: code, year: String(OPEN_YEAR) };
  const expires = daysBefore(work.today, -days);
  await enter(work, who, code, '申请豁免', [
    add('waivers', id, { ...home, finding: finding.id, rule, reason, author: who, expires }),
  ]);
  return id;
}

async function approved(work: Work, code: string, id: string): Promise<void> {
  const budget = await budgetOf(work, code);
  const user = `head-${code}`;
  const planned = waiverEdit(budget, id, { user, role: 'head', today: work.today });
  if (planned.kind === 'refused') throw new Error(planned.obstacles.map(({ zh }) => zh).join('\n'));
  await enter(work, user, code, '批准豁免', planned.edit);
}

/** Asked for and approved. */
async function letStand(work: Work, code: string, what: Omit<Asked, 'who'>): Promise<void> {
  await approved(work, code, await asked(work, code, { who: `clerk-${code}`, ...what }));
}

/** In force, and soon over. */
export async function hintLetStand(work: Work, code: string): Promise<void> {
  await letStand(work, code, {
    rule: 'performance.indicator.kinds',
    reason: '救助对象流动性大，难以逐人回访，满意度指标待主管部门明确口径后补设。',
    days: 24,
  });
}

/** One that is over, and one that a reviewer asked for and another has to approve. */
export async function overAndAsked(work: Work, code: string): Promise<void> {
  await letStand({ ...work, today: daysBefore(work.today, 15) }, code, {
    rule: 'table.contributions.tie',
    reason: '缴费基数正在核对，核对期间暂按平台导出数列示。',
    days: 12,
  });
  await asked(work, code, {
    who: 'reviewer-1',
    rule: 'table.same-code.tie',
    reason: '平台导出口径与上级批复不同，已函询，答复前暂予保留。',
    days: 60,
  });
}

/** Waiting for somebody to approve it. */
export async function askedByClerk(work: Work, code: string): Promise<void> {
  await asked(work, code, {
    who: `clerk-${code}`,
    rule: 'performance.cost.budget',
    reason: '指标值为单场最高限价，各场按实际规模结算，全年不会场场达到上限。',
    days: 90,
  });
}
