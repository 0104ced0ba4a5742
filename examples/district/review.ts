import { type Budget, readBudget, recordsOf } from '@mingzhang/workspace';
import { add } from './add.ts';
import { OPEN_YEAR } from './approvals.ts';
import { enter, move, type Work } from './work.ts';

/** A department's budget of the open year. */
export async function budgetOf({ store }: Work, code: string): Promise<Budget> {
  const budget = await readBudget(store, code, String(OPEN_YEAR));
  if (budget === undefined) throw new Error(`no budget of ${code}`);
  return budget;
}

function home(code: string) {
  return { department: code, year: String(OPEN_YEAR) };
}

/** A number of assets mistyped by the clerk and taken back at once. */
export async function correctedOnce(work: Work, code: string): Promise<void> {
  const [asset] = recordsOf(await budgetOf(work, code), 'assets');
  if (asset === undefined) return;
  const { id, fen } = asset;
  await enter(work, `clerk-${code}`, code, '修改资产原值', [
    { kind: 'set', table: 'assets', id, field: 'fen', before: fen, after: fen * 10 },
  ]);
  await work.store.undo({ who: `clerk-${code}`, department: code });
}

/** Remarks of a reviewer on a cell, a sentence and the whole. */
export async function commented(work: Work, code: string): Promise<void> {
  const remark = (n: number, text: string, at: Readonly<Record<string, string>> = {}) =>
    add('comments', `c${code}-${n}`, { ...home(code), author: 'reviewer-1', text, state: 'open', ...at });
  await enter(work, 'reviewer-1', code, '审核批注', [
    remark(1, '项目支出比上年增加较多，请在说明中写明校舍维修点位增加的情况。', {
      form: 'expenditure-summary',
      row: 'total',
      measure: 'project',
    }),
    remark(2, '说明中“项目支出”一句的原因过于笼统，请写具体。', {
      form: 'text',
      row: 'overall',
      measure: 'paragraph-7',
    }),
    remark(3, '请确认幼儿园保教费已按收费文件的标准测算。'),
  ]);
}

/** The clerk's answers, and the one remark that is settled by them. */
export async function answered(work: Work, code: string): Promise<void> {
  const answer = (n: number, to: number, text: string) =>
    add('comments', `c${code}-${n}`, {
      ...home(code),
      author: `clerk-${code}`,
      answers: `c${code}-${to}`,
      text,
      state: 'open',
    });
  await enter(work, `clerk-${code}`, code, '回复批注', [
    answer(4, 1, '今年维修点位比上年多一处，明细见项目绩效目标表。'),
    answer(5, 3, '已按现行收费标准和在园人数核对，无误。'),
  ]);
  await enter(work, 'reviewer-1', code, '办结批注', [
    { kind: 'set', table: 'comments', id: `c${code}-3`, field: 'state', before: 'open', after: 'settled' },
  ]);
}

/** Sent back with a list; the clerk has begun to repair. */
export async function returnedWith(work: Work, code: string): Promise<void> {
  const remark = (n: number, text: string, at: Readonly<Record<string, string>> = {}) =>
    add('comments', `c${code}-${n}`, { ...home(code), author: 'reviewer-2', text, state: 'open', ...at });
  await enter(work, 'reviewer-2', code, '审核批注', [
    remark(1, '福利院护理用品的成本指标写成了“≥”，请改为“≤”。'),
    remark(2, '流浪乞讨人员救助项目缺满意度指标，请补设。'),
    remark(3, '部门职责第4条与机构职能规定的表述不一致，请核对。', {
      form: 'text',
      row: 'duties',
      measure: 'paragraph-5',
    }),
  ]);
  await move(
    work,
    'reviewer-2',
    code,
    'return',
    '绩效指标两处、职责表述一处需要修改，改好后请部门负责人重新审签。',
  );
  const duty = recordsOf(await budgetOf(work, code), 'explanations').find(({ text }) =>
    text.startsWith('4.'),
  );
  if (duty === undefined) throw new Error('no fourth duty');
  const { id, text: before } = duty;
  await enter(work, `clerk-${code}`, code, '按意见修改职责表述', [
    {
      kind: 'text',
      table: 'explanations',
      id,
      field: 'text',
      before,
      after: before.replace('管理事务', '等管理事务'),
    },
  ]);
  await enter(work, `clerk-${code}`, code, '回复批注', [
    add('comments', `c${code}-4`, {
      ...home(code),
      author: `clerk-${code}`,
      answers: `c${code}-3`,
      text: '已按机构职能规定修改。',
      state: 'open',
    }),
  ]);
}
