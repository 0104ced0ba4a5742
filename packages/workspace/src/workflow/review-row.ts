import type { Fen, Report } from '@mingzhang/model';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { Draft } from '../draft/draft.ts';
import { type Due, dueOf } from './due.ts';
import type { LastChange } from './last-change.ts';
import { openComments } from './open-comments.ts';
import { signatureOf } from './signature.ts';
import { type Faults, faultsOf } from './steps.ts';
import { type State, stateOf } from './submission.ts';

/** One row of the reviewer's matrix: where a department stands. */
export interface ReviewRow {
  readonly department: string;
  readonly name: string;
  readonly state: State;
  readonly due: Due;
  /** Findings that fail. */
  readonly counts: Faults;
  readonly openComments: number;
  /** Signed by the head of the department, and not changed since. */
  readonly signed: boolean;
  /** All expenditure (支出总计) as the draft prints it. */
  readonly fen: Fen;
  /** When the content last changed, ISO 8601; null where it never did. */
  readonly changedAt: string | null;
  readonly projects: number;
}

/** The row of one budget. `report` is of this draft; `changed` comes from `lastChangeOf`. */
export function reviewRow(
  budget: Budget,
  draft: Draft,
  report: Report,
  today: string,
  changed: LastChange | undefined,
): ReviewRow {
  return {
    department: budget.department.id,
    name: budget.department.name,
    state: stateOf(budget),
    due: dueOf(budget, today),
    counts: faultsOf(report.findings),
    openComments: openComments(budget).length,
    signed: signatureOf(budget, changed?.revision ?? 0)?.lapsed === false,
    fen: expenditureOf(draft),
    changedAt: changed?.at ?? null,
    projects: recordsOf(budget, 'projects').length,
  };
}

function expenditureOf({ disclosure }: Draft): Fen {
  const summary = disclosure.tables.find(({ form }) => form === 'revenue-expenditure-summary');
  const cell = summary?.rows.find(({ key }) => key === 'expenditure-total')?.cells.budget;
  return cell?.kind === 'amount' ? cell.fen : 0;
}
