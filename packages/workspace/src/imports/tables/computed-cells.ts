import { formOf } from '@mingzhang/forms';
import type { Fen, Records } from '@mingzhang/model';
import type { WorkspaceRecord } from '../../schema/tables.ts';
import { addUp } from '../../tables/add-up.ts';
import { PIVOTS } from '../../tables/pivots.ts';

/** The amounts of the nine tables that the lines among some records come to, by form, row and measure. */
export type ComputedCells = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Fen>>>;

/** Adds up the lines of one unit, or of all; `agencies` are the units whose 公用经费 is 机关运行经费. */
export function computedCells(
  records: Records,
  unit: string | undefined,
  agencies: ReadonlySet<string>,
): ComputedCells {
  const spending: WorkspaceRecord<'budgetLines'>[] = [];
  const receipts: WorkspaceRecord<'revenueLines'>[] = [];
  for (const [key, fields] of records) {
    if (unit !== undefined && fields.unit !== unit) continue;
    const record: unknown = fields;
    if (key.startsWith('budgetLines/')) spending.push(record as WorkspaceRecord<'budgetLines'>);
    else if (key.startsWith('revenueLines/')) receipts.push(record as WorkspaceRecord<'revenueLines'>);
  }
  return new Map(
    PIVOTS.map((pivot) => {
      const standings = [
        ...receipts.flatMap((line) => pivot.receipt?.(line) ?? []),
        ...spending.flatMap((line) => pivot.spending?.(line, agencies) ?? []),
      ];
      const sides = [...addUp(formOf(pivot.form), standings).values()];
      return [pivot.form, new Map(sides.flatMap((rows) => [...rows]))];
    }),
  );
}
