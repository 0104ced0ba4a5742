/** What a workbook may cost. */
export interface WorkbookLimits {
  readonly sheets: number;
  /** Cells with something in them, over all sheets. */
  readonly cells: number;
  /** Rows times columns of one table, blank positions included. */
  readonly gridArea: number;
  /** Rows that merged ranges cover, counted once a range. */
  readonly mergedRows: number;
  readonly depth: number;
  readonly milliseconds: number;
}

/** Room for a department's year of disclosures in one file. */
export const workbookLimits: WorkbookLimits = {
  sheets: 500,
  cells: 1_000_000,
  gridArea: 2_000_000,
  mergedRows: 2_000_000,
  depth: 100,
  milliseconds: 20_000,
};
