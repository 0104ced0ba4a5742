import type { Finding, Report } from '@mingzhang/model';
import type { Budget } from '../budget/budget.ts';
import type { Draft } from '../draft/draft.ts';
import { PROGRESS } from './progress.ts';
import type { Spot } from './spot.ts';

/** The clerk's way, from the platform's workbook to the published page. */
const STEP_IDS = [
  'import',
  'lines',
  'tables',
  'projects',
  'procurement',
  'assets',
  'explanation',
  'check',
  'submit',
  'publish',
] as const;

export type StepId = (typeof STEP_IDS)[number];

/** Something that is not there yet, where it belongs, and what to do. */
export interface Missing {
  readonly zh: string;
  readonly en: string;
  readonly at?: Spot;
  /** The same in a word or two, for where the place says the rest: 缺绩效指标. */
  readonly brief?: { readonly zh: string; readonly en: string };
}

/** One step of the clerk's way: how far it is, what is missing, and the faults found in it. */
export interface Step {
  readonly id: StepId;
  /** `empty`: nothing there · `started`: something there, and something missing or wrong · `done`. */
  readonly state: 'empty' | 'started' | 'done';
  readonly faults: Faults;
  readonly missing: readonly Missing[];
}

/** Findings that fail, by severity. */
export interface Faults {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

/** What a step holds and lacks. */
export interface Progress {
  /** Whether anything of it is there. */
  readonly begun: boolean;
  readonly missing: readonly Missing[];
}

/** How far each step of a budget is. `report` is of this draft; a step with an error is not done. */
export function stepsOf(budget: Budget, draft: Draft, report: Report): readonly Step[] {
  return STEP_IDS.map((id): Step => {
    const { begun, missing } = PROGRESS[id](budget, draft);
    const faults = faultsOf(report.findings.filter((finding) => stepOf(finding) === id || id === 'check'));
    const isDone = begun && missing.length === 0 && faults.error === 0;
    return { id, state: isDone ? 'done' : begun ? 'started' : 'empty', faults, missing };
  });
}

/** How many findings fail at each severity. */
export function faultsOf(findings: readonly Finding[]): Faults {
  const faults = { error: 0, warning: 0, hint: 0 };
  for (const { verdict, severity } of findings) if (verdict === 'fail') faults[severity]++;
  return faults;
}

/** The step at which a finding is dealt with; undefined where it is of the document as a whole. */
function stepOf({ rule, cells: [first] }: Finding): StepId | undefined {
  const family = rule.split('.')[0] ?? '';
  const byFamily = OF_FAMILY[family];
  if (byFamily !== undefined) return byFamily;
  if (first === undefined) return undefined;
  return OF_FORM[first.form] ?? 'tables';
}

const OF_FAMILY: Readonly<Record<string, StepId>> = {
  performance: 'projects',
  procurement: 'procurement',
  asset: 'assets',
  explanation: 'explanation',
  text: 'explanation',
  wording: 'explanation',
};

const OF_FORM: Readonly<Record<string, StepId>> = {
  text: 'explanation',
  'unit-list': 'explanation',
  'project-performance': 'projects',
  'procurement-budget': 'procurement',
  'fixed-assets': 'assets',
};
