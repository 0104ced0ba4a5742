import type { AnyRecord, BudgetRecords } from '@mingzhang/api';

/** What every record of a budget holds. */
interface Home {
  readonly id: string;
  readonly department: string;
  readonly year: string;
}

interface BudgetLine extends Home {
  readonly unit: string;
  readonly functional: string;
  readonly departmental?: string;
  readonly government?: string;
  readonly source: string;
  readonly nature: string;
  readonly project?: string;
  readonly fen: number;
  readonly note?: string;
}

export interface ProjectRecord extends Home {
  readonly unit: string;
  readonly code?: string;
  readonly name: string;
  readonly purpose: string;
  readonly continuing: 'new' | 'continuing';
  readonly position: number;
}

interface Goal extends Home {
  readonly project: string;
  readonly text: string;
  readonly position: number;
}

export interface IndicatorRecord extends Home {
  readonly project: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly description?: string;
  readonly target?: string;
  readonly basis?: string;
  readonly position: number;
}

export interface SpendingPlan extends Home {
  readonly project: string;
  readonly until: string;
  /** Digits: `25`, `62.5`. */
  readonly percent: string;
  readonly position: number;
}

export interface Purchase extends Home {
  readonly unit: string;
  readonly project?: string;
  readonly item: string;
  readonly itemCode?: string;
  readonly quantity?: string;
  readonly quantityUnit?: string;
  readonly unitPrice?: number;
  readonly fen: number;
  readonly source: string;
  readonly smeFen?: number;
  readonly microFen?: number;
  readonly position: number;
}

export interface Asset extends Home {
  readonly unit: string;
  readonly kind: 'buildings' | 'offices' | 'vehicles' | 'equipment' | 'other';
  readonly asOf: string;
  readonly quantity?: string;
  readonly fen: number;
}

export interface Paragraph extends Home {
  readonly unit?: string;
  readonly section: string;
  readonly position: number;
  readonly text: string;
}

interface TypedCell extends Home {
  readonly unit?: string;
  readonly form: string;
  readonly row: string;
  readonly measure: string;
}

export interface Withholding extends Home {
  readonly kind: 'cell' | 'projects' | 'budgetLines' | 'purchases' | 'indicators' | 'explanations';
  readonly target: string;
  readonly basis: string;
  readonly approver: string;
  readonly until?: string;
}

export interface Waiver extends Home {
  readonly finding: string;
  readonly rule: string;
  readonly reason: string;
  readonly author: string;
  readonly approver?: string;
  readonly expires: string;
}

export interface Document extends Home {
  readonly unit?: string;
  readonly name: string;
  readonly format: string;
  readonly kind: 'imported' | 'last-year' | 'attachment' | 'published';
  readonly sha256: string;
  readonly size: number;
}

interface Submission extends Home {
  readonly unit?: string;
  readonly state: string;
  readonly note: string;
  readonly signedBy?: string;
  readonly signedRevision?: number;
  readonly publishedOn?: string;
}

export interface Comment extends Home {
  readonly author: string;
  readonly answers?: string;
  readonly form?: string;
  readonly row?: string;
  readonly measure?: string;
  readonly text: string;
  readonly state: 'open' | 'settled';
}

interface Tables {
  budgetLines: BudgetLine;
  projects: ProjectRecord;
  goals: Goal;
  indicators: IndicatorRecord;
  spendingPlans: SpendingPlan;
  purchases: Purchase;
  assets: Asset;
  explanations: Paragraph;
  typedCells: TypedCell;
  withholdings: Withholding;
  waivers: Waiver;
  documents: Document;
  submissions: Submission;
  comments: Comment;
}

/** The records of one table, in position order where they have one. */
export function listOf<T extends keyof Tables>(
  { records }: Pick<BudgetRecords, 'records'>,
  table: T,
): readonly Tables[T][] {
  const list = (records[table] ?? []) as readonly AnyRecord[];
  const sorted = list.toSorted((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0));
  return sorted as unknown as readonly Tables[T][];
}

/** The same, of one project. */
export function ofProject<T extends 'goals' | 'indicators' | 'spendingPlans' | 'budgetLines' | 'purchases'>(
  budget: Pick<BudgetRecords, 'records'>,
  table: T,
  project: string,
): readonly Tables[T][] {
  return listOf(budget, table).filter((one) => one.project === project);
}
