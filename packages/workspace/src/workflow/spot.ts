import type { CellRef, Finding } from '@mingzhang/model';
import type { TableName } from '../schema/tables.ts';

/** Where a person has to go to do something about it: a record, a printed cell, or a section of the explanation. */
export interface Spot {
  readonly table?: TableName;
  readonly id?: string;
  readonly form?: string;
  readonly row?: string;
  readonly measure?: string;
  readonly section?: string;
}

/** The first place a finding spoke of, or undefined where it speaks of the whole. */
export function spotOf({ cells }: Pick<Finding, 'cells'>): Spot | undefined {
  const [cell] = cells;
  return cell && spotOfCell(cell);
}

function spotOfCell({ form, row, measure }: CellRef): Spot {
  return form === 'text' ? { section: row, measure } : { form, row, measure };
}
