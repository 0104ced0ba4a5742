import type { Table } from '@mingzhang/model';
import { PIVOTS, type Receipt, type Spending } from './pivots.ts';
import { type Heading, tableOf } from './table.ts';

/** The lines of an edition, and which of its units are agencies: their 公用经费 is 机关运行经费. */
interface Lines {
  readonly spending: readonly Spending[];
  readonly receipts: readonly Receipt[];
  readonly agencies?: ReadonlySet<string>;
}

/**
 * The nine budget tables (预算公开九张表) that lines come to, in the order of the forms. Amounts are exact; a table no line
 * stands in has no amounts and a note that says so.
 */
export function computeTables(
  { spending: spent, receipts, agencies = new Set() }: Lines,
  heading: Heading,
): readonly Table[] {
  return PIVOTS.map(({ form, receipt, spending }) =>
    tableOf(
      form,
      [
        ...(receipt === undefined ? [] : receipts.flatMap(receipt)),
        ...(spending === undefined ? [] : spent.flatMap((line) => spending(line, agencies))),
      ],
      heading,
    ),
  );
}
