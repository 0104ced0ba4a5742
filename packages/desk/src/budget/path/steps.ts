import type { Step } from '@mingzhang/api';
import type { Say } from '../../words/words.tsx';

/** A page of the guided path; `steps` are those whose state it shows. */
export interface Stop {
  readonly page: string;
  readonly zh: string;
  readonly en: string;
  readonly steps: readonly Step['id'][];
}

/** The pages of one budget in the order of the work. */
export const PATH: readonly Stop[] = [
  { page: '', zh: '首页', en: 'Home', steps: [] },
  { page: 'import', zh: '导入', en: 'Import', steps: ['import'] },
  { page: 'lines', zh: '预算明细', en: 'Budget lines', steps: ['lines'] },
  { page: 'tables', zh: '预算表', en: 'Budget tables', steps: ['tables'] },
  { page: 'projects', zh: '项目与绩效', en: 'Projects and performance', steps: ['projects'] },
  { page: 'procurement', zh: '政府采购', en: 'Procurement', steps: ['procurement'] },
  { page: 'assets', zh: '资产', en: 'State assets', steps: ['assets'] },
  { page: 'explanation', zh: '说明', en: 'Explanation', steps: ['explanation'] },
  { page: 'check', zh: '核对', en: 'Check', steps: ['check'] },
  { page: 'preview', zh: '预览', en: 'Preview', steps: [] },
  { page: 'submit', zh: '提交与公开', en: 'Submit and publish', steps: ['submit', 'publish'] },
];

/** Pages about the budget that are no step of the work. */
export const BESIDE: readonly Stop[] = [
  { page: 'history', zh: '历史', en: 'History', steps: [] },
  { page: 'comparison', zh: '与上年比较', en: 'Beside last year', steps: [] },
];

/** How far the steps of a page are, all of them together. */
export function stateOf(steps: readonly Step[]): Step['state'] | undefined {
  const [first] = steps;
  if (first === undefined) return undefined;
  return steps.every(({ state }) => state === first.state) ? first.state : 'started';
}

/** A state of a step in words. */
export function stateWords(state: Step['state'], say: Say): string {
  return { empty: say('未开始', 'not begun'), started: say('进行中', 'begun'), done: say('已完成', 'done') }[
    state
  ];
}
