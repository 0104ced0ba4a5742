import type { BudgetRecords } from '@mingzhang/api';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Way } from './place.ts';
import { useBudgetAddress } from './use-budget.ts';

/** What the router needs to go there. */
export function linkOf({ page, search }: Way, budget: Pick<BudgetRecords, 'department' | 'year'>): LinkProps {
  return {
    to: `/budgets/$department/$year/${page}`,
    params: { department: budget.department.id, year: budget.year.id },
    search,
  } as LinkProps;
}

/** A link to where something is dealt with; plain words where there is no one place. */
export function PlaceLink({
  way,
  children,
}: {
  readonly way: Way | undefined;
  readonly children: ReactNode;
}) {
  const { department, year } = useBudgetAddress();
  if (way === undefined) return <>{children}</>;
  return <Link {...linkOf(way, { department: { id: department }, year: { id: year } })}>{children}</Link>;
}
