import type { Organisation, Session } from '@mingzhang/api';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { holds, ownDepartments } from './session.tsx';

export const ORGANISATION = ['organisation'] as const;

/** The year at work: the newest that is open, else the newest. */
export function currentYear({ years }: Organisation): string {
  const newest = years.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const open = newest.find(({ state }) => state === 'open');
  return (open ?? newest[0])?.id ?? String(new Date().getFullYear());
}

/** Where a person's work begins. */
export async function startPage(session: Session, client: QueryClient): Promise<string> {
  const organisation = await client.ensureQueryData({
    queryKey: ORGANISATION,
    queryFn: () => call('readOrganisation', {}),
  });
  const year = currentYear(organisation);
  const own = ownDepartments(session);
  const [first] = own;
  if (own.size === 1 && typeof first === 'string') return `/budgets/${first}/${year}`;
  if (holds(session, 'reviewer')) return `/review/${year}`;
  if (holds(session, 'administrator')) return '/administration/organisation';
  return holds(session, 'auditor') ? '/administration/log' : `/review/${year}`;
}
