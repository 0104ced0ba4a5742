/** The tables that one document sets side by side, and what its columns of amounts are called. */
export interface TableSet {
  readonly summary: string;
  readonly revenue: string;
  readonly expenditure: string;
  readonly appropriation: string;
  readonly general: string;
  readonly fund: string;
  readonly capital: string;
  readonly basic: string;
  readonly threePublic: string;
  /** The measure of the summary; of the revenue side of the appropriation summary; of the three-public table. */
  readonly measures: { readonly summary: string; readonly received: string; readonly threePublic: string };
}

export const BUDGET: TableSet = {
  summary: 'revenue-expenditure-summary',
  revenue: 'revenue-summary',
  expenditure: 'expenditure-summary',
  appropriation: 'appropriation-summary',
  general: 'general-public-expenditure',
  fund: 'government-fund-expenditure',
  capital: 'state-capital-expenditure',
  basic: 'basic-expenditure',
  threePublic: 'three-public-expenses',
  measures: { summary: 'budget', received: 'amount', threePublic: 'total' },
};

const FINAL_ACCOUNTS: TableSet = {
  summary: 'final-revenue-expenditure-summary',
  revenue: 'final-revenue',
  expenditure: 'final-expenditure',
  appropriation: 'final-appropriation-summary',
  general: 'final-general-public-expenditure',
  fund: 'final-government-fund',
  capital: 'final-state-capital',
  basic: 'final-basic-expenditure',
  threePublic: 'final-three-public-expenses',
  measures: { summary: 'final', received: 'final', threePublic: 'final' },
};

/** A budget's tables, and those of final accounts: the same ties hold in both. */
export const TABLE_SETS: readonly TableSet[] = [BUDGET, FINAL_ACCOUNTS];

/** Each fund's column of the appropriation summary, with the table that details it. */
export function fundsOf(set: TableSet): readonly { readonly measure: string; readonly form: string }[] {
  return [
    { measure: 'general', form: set.general },
    { measure: 'fund', form: set.fund },
    { measure: 'capital', form: set.capital },
  ];
}
