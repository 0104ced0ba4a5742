import type { Table } from '@mingzhang/model';
import { PIVOTS, type Receipt, type Spending } from './pivots.ts';
import { type Heading, tableOf } from './table.ts';

/**
 * The nine budget tables (预算公开九张表) that lines come to, in printed order. Amounts are exact; a table no line stands
 * in has no rows and a note that says so.
 */
export function computeTables(
  lines: { readonly spending: readonly Spending[]; readonly receipts: readonly Receipt[] },
  heading: Heading,
): readonly Table[] {
  return PIVOTS.map(({ form, receipt, spending }) => {
    const standings = [
      ...(receipt === undefined ? [] : lines.receipts.map(receipt)),
      ...(spending === undefined ? [] : lines.spending.map(spending)),
    ];
    return tableOf(
      form,
      standings.filter((standing) => standing !== undefined),
      heading,
    );
  });
}
