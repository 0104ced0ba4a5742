import { FORMS } from '@mingzhang/forms';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { cellsOf } from '../tables/add-up.ts';
import { agenciesOf, PIVOTS, type Standing } from '../tables/pivots.ts';
import { type DraftOptions, draftOf } from './draft.ts';
import { isFiscal } from './projects.ts';

/** A cell of a draft by its address. */
export interface DraftAddress {
  readonly form: string;
  readonly row: string;
  readonly measure: string;
  readonly side?: 'revenue' | 'expenditure';
}

/** A line whose money an amount holds. */
export interface LineBehind {
  readonly table: 'budgetLines' | 'revenueLines';
  readonly id: string;
}

/**
 * The lines that add up to a computed amount, in the order of their ids: of one of the nine tables, of a project's money,
 * of the project's budget beside a purchase. None where the cell is no sum of lines.
 */
export function linesBehind(
  budget: Budget,
  address: DraftAddress,
  options: DraftOptions = {},
): readonly LineBehind[] {
  const project = projectBehind(budget, address, options);
  if (project !== undefined) return linesOfProject(budget, project, address.measure);
  const pivot = PIVOTS.find(({ form }) => form === address.form);
  const form = FORMS.find(({ id }) => id === address.form);
  if (pivot === undefined || form === undefined) return [];
  const agencies = agenciesOf(budget.units);
  const counts = (standings: readonly Standing[] = []): boolean =>
    standings.some((standing) => {
      if (address.side !== undefined && standing.side !== address.side) return false;
      const { rows, measures } = cellsOf(form, standing);
      return rows.includes(address.row) && measures.includes(address.measure);
    });
  const isOwn = ({ unit }: { readonly unit: string }) => options.unit === undefined || unit === options.unit;
  return [
    ...recordsOf(budget, 'revenueLines')
      .filter((line) => isOwn(line) && counts(pivot.receipt?.(line)))
      .map(({ id }): LineBehind => ({ table: 'revenueLines', id })),
    ...recordsOf(budget, 'budgetLines')
      .filter((line) => isOwn(line) && counts(pivot.spending?.(line, agencies)))
      .map(({ id }): LineBehind => ({ table: 'budgetLines', id })),
  ];
}

/** Id of the project whose money stands in a cell, where it is one. */
function projectBehind(
  budget: Budget,
  { form, row, measure }: DraftAddress,
  options: DraftOptions,
): string | undefined {
  if (form === 'project-performance') return draftOf(budget, options).targets.get(`${form}/${row}/name`)?.id;
  if (form !== 'procurement-budget' || measure !== 'project-budget') return undefined;
  const purchase = draftOf(budget, options).targets.get(`${form}/${row}/item`)?.id;
  return recordsOf(budget, 'purchases').find(({ id }) => id === purchase)?.project;
}

const OF_PROJECT: Readonly<Record<string, (line: WorkspaceRecord<'budgetLines'>) => boolean>> = {
  budget: () => true,
  'project-budget': () => true,
  fiscal: isFiscal,
  other: (line) => !isFiscal(line),
};

function linesOfProject(budget: Budget, project: string, measure: string): readonly LineBehind[] {
  return recordsOf(budget, 'budgetLines')
    .filter((line) => line.project === project)
    .filter((line) => OF_PROJECT[measure]?.(line) === true)
    .map(({ id }) => ({ table: 'budgetLines', id }));
}
