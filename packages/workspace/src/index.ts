export type { BackupResult } from './backup/backup.ts';
export type { Manifest } from './backup/format.ts';
export type { RestoreResult } from './backup/restore.ts';
export { type Budget, readBudget, recordsOf } from './budget/budget.ts';
export { follow } from './budget/follow.ts';
export { type CheckContext, checkBudget } from './check/check-budget.ts';
export { previousOf, publicPreviousOf } from './check/previous.ts';
export { type ComparedCell, compareDisclosures } from './compare/compare.ts';
export { type Draft, type DraftOptions, draftOf } from './draft/draft.ts';
export { explainFrom, staleSentences } from './draft/explain-from.ts';
export { type DraftAddress, type LineBehind, linesBehind } from './draft/lines-behind.ts';
export { type RepairEdit, repairEdit } from './draft/repair-edit.ts';
export { targetAt } from './draft/target-at.ts';
export type { Target } from './draft/targets.ts';
export { applyImport } from './imports/apply-import.ts';
export type { Organisation } from './imports/organisation/list.ts';
export { planOrganisation } from './imports/organisation/plan-organisation.ts';
export type { FieldChange, ImportPlan, ImportSource, Leftover, PlannedRow } from './imports/plan.ts';
export { planImport } from './imports/plan-import.ts';
export type { Fault, Head } from './log/chain.ts';
export type { Entry } from './log/entry.ts';
export type { Verification } from './log/verify.ts';
export type { PasswordCheck } from './people/password.ts';
export { type PublicDraft, publicDraft } from './publishing/public-draft.ts';
export {
  type Publication,
  type PublicationObstacle,
  type PublishedBudget,
  publishBudget,
} from './publishing/publish-budget.ts';
export { withholdingOfNothing } from './publishing/withholding-of-nothing.ts';
export { NATURES, SOURCES } from './schema/budget.ts';
export type { Column, TableDeclaration } from './schema/column.ts';
export { TABLE_NAMES, TABLES, type TableName, type WorkspaceRecord } from './schema/tables.ts';
export type { Outcome, Proposal } from './store/commit.ts';
export type { HistoryQuery, OpenConflict } from './store/history.ts';
export type { Moment } from './store/moment.ts';
export type { Problem } from './store/problems.ts';
export { openStore, Store } from './store/store.ts';
export type { Nothing, Worker } from './store/undo.ts';
export { computeTables } from './tables/compute.ts';
export { type Difference, differences, type TypedCell, withTyped } from './tables/differences.ts';
export type { Receipt, Spending } from './tables/pivots.ts';
export type { Heading } from './tables/table.ts';
export { type Due, dueOf } from './workflow/due.ts';
export { type LastChange, lastChangeOf } from './workflow/last-change.ts';
export type { Obstacle } from './workflow/obstacle.ts';
export { type Act, type Plan, plan } from './workflow/plan.ts';
export { type ReviewRow, reviewRow } from './workflow/review-row.ts';
export { type Signature, signatureOf } from './workflow/signature.ts';
export type { Spot } from './workflow/spot.ts';
export { type Faults, type Missing, type Step, type StepId, stepsOf } from './workflow/steps.ts';
export { isOpen, type State, stateOf } from './workflow/submission.ts';
export type { Role, Transition } from './workflow/transitions.ts';
export { type Approver, waiverEdit, waiverRemoval } from './workflow/waiver-edit.ts';
