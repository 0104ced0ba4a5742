import type { CellRef, Finding, WaiverNote } from '@mingzhang/model';

/**
 * A decision to let a finding stand: the finding by its id, or a rule with the cells it has to speak of, all of them.
 */
export interface Waiver extends WaiverNote {
  readonly finding?: string;
  readonly rule?: string;
  readonly cells?: readonly WaivedCell[];
}

export type WaivedCell = Pick<CellRef, 'form' | 'row' | 'measure'>;

/** Whether a waiver speaks of a finding, whatever the day. */
export function speaksOf({ finding, rule, cells = [] }: Waiver, found: Finding): boolean {
  if (finding !== undefined) return found.id === finding;
  return (
    found.rule === rule &&
    cells.every((cell) =>
      found.cells.some(
        ({ form, row, measure }) => form === cell.form && row === cell.row && measure === cell.measure,
      ),
    )
  );
}

/** Whether its last day is before `today`; days as `2025-12-31`. */
export function isExpired({ expires }: Waiver, today: string): boolean {
  return expires < today;
}

/** What a waiver speaks of, in one line. */
export function targetOf({ finding, rule = '', cells = [] }: Waiver): string {
  if (finding !== undefined) return finding;
  const at = cells.map(({ form, row, measure }) => `${form}/${row}/${measure}`).join(', ');
  return at === '' ? rule : `${rule} ${at}`;
}
