import { readBudget } from '@mingzhang/workspace';
import { OPEN_YEAR } from './approvals.ts';
import type { Content } from './budget.ts';
import { daysBefore } from './calendar.ts';
import { FAULTS } from './faults.ts';
import { answered, commented, correctedOnce, returnedWith } from './review.ts';
import { askedByClerk, hintLetStand, overAndAsked } from './waivers.ts';
import { enter, move, type Work } from './work.ts';

/** How far a department has come in the open year. */
type Progress = (work: Work, code: string) => Promise<void>;

const submitted: Progress = (work, code) => move(work, `clerk-${code}`, code, 'submit');

const signed: Progress = async (work, code) => {
  await submitted(work, code);
  await move(work, `head-${code}`, code, 'sign');
};

const approved: Progress = async (work, code) => {
  await signed(work, code);
  await move(work, 'reviewer-1', code, 'approve');
};

/** Published two days ago. */
const published: Progress = async (work, code) => {
  await approved(work, code);
  await move({ ...work, today: daysBefore(work.today, 2) }, 'reviewer-2', code, 'publish');
};

const atWork: Progress = (work, code) => plant(work, code, '继续编制');

const PROGRESS: Readonly<Record<string, Progress>> = {
  '101': signed,
  '105': published,
  '201': async (work, code) => {
    await signed(work, code);
    await commented(work, code);
    await answered(work, code);
  },
  '205': async (work, code) => {
    await plant(work, code, '调整绩效指标');
    await signed(work, code);
    await returnedWith(work, code);
    await hintLetStand(work, code);
  },
  '207': approved,
  '209': published,
  '301': approved,
  '303': signed,
  '305': submitted,
  '307': async (work, code) => {
    await atWork(work, code);
    await overAndAsked(work, code);
  },
  '312': async (work, code) => {
    await atWork(work, code);
    await askedByClerk(work, code);
  },
};

/** Enters what a department has of the open year, step by step, and moves it on as far as it has come. */
export async function progress(work: Work, content: Content): Promise<void> {
  const { projects, lines, holdings, explanation, scene } = content;
  const { code } = scene.department;
  const clerk = `clerk-${code}`;
  const further = PROGRESS[code];
  if (further === undefined) {
    const duties = explanation.filter(({ fields }) => fields.section === 'duties');
    return enter(work, clerk, code, '先写部门职责', duties);
  }
  const named = projects.filter(({ table }) => table === 'projects');
  await enter(work, clerk, code, '导入一体化平台的预算明细', [...named, ...lines]);
  const performance = projects.filter(({ table }) => table !== 'projects');
  await enter(work, clerk, code, '填报项目绩效目标和指标', performance);
  await enter(work, clerk, code, '填报政府采购和资产', holdings);
  await correctedOnce(work, code);
  await enter(work, clerk, code, '由数据生成说明并补写原因', explanation);
  await further(work, code);
}

async function plant(work: Work, code: string, why: string): Promise<void> {
  for (const { edit } of FAULTS[code] ?? []) {
    const budget = await readBudget(work.store, code, String(OPEN_YEAR));
    if (budget !== undefined) await enter(work, `clerk-${code}`, code, why, edit(budget));
  }
}
