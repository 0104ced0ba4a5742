import { Outlet } from '@tanstack/react-router';

/** What stands around every page of one budget. */
export function BudgetFrame() {
  return <Outlet />;
}
