import { type Budget, recordsOf } from '../budget/budget.ts';
import { computeTables } from '../tables/compute.ts';
import { type Difference, differences } from '../tables/differences.ts';

/**
 * The typed cells of a department and of its units that are not what the lines come to. None where there are no lines:
 * then the forms are typed, and their equations guide.
 */
export function unresolved(budget: Budget): readonly Difference[] {
  const spending = recordsOf(budget, 'budgetLines');
  const receipts = recordsOf(budget, 'revenueLines');
  if (spending.length + receipts.length === 0) return [];
  const typed = recordsOf(budget, 'typedCells');
  const heading = {
    template: budget.department.template,
    year: Number(budget.year.id),
    body: budget.department.name,
  };
  const editions = new Set(typed.map(({ unit }) => unit));
  return [...editions].flatMap((unit) => {
    const within = (one: { readonly unit: string }) => unit === undefined || one.unit === unit;
    const lines = { spending: spending.filter(within), receipts: receipts.filter(within) };
    return differences(
      computeTables(lines, heading),
      typed.filter((cell) => cell.unit === unit),
    );
  });
}
