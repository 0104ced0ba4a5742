import type { Role, Session } from '@mingzhang/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, keepCsrf } from '../api/client.ts';

export const SESSION = ['session'] as const;

/** Asks who is signed in, and keeps the token for changes. */
export async function readSession(): Promise<Session> {
  const session = await call('readSession', {});
  keepCsrf(session.csrf);
  return session;
}

/** The session; nobody while it is not known yet. */
export function useSession(): Session {
  const { data } = useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: Number.POSITIVE_INFINITY });
  return data ?? { person: null, csrf: '' };
}

/** Takes over a session that the server answered with, and forgets what another person saw. */
export function useTakeSession(): (session: Session) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      keepCsrf(session.csrf);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      client.setQueryData(SESSION, session);
    },
    [client],
  );
}

/** Whether a person holds a role, in a department or anywhere. */
export function holds({ person }: Session, role: Role, department?: string): boolean {
  return (person?.roles ?? []).some(
    (held) =>
      held.role === role &&
      (department === undefined || held.department === null || held.department === department),
  );
}

/** The departments whose budgets a person prepares or answers for; null stands for all of them. */
export function ownDepartments({ person }: Session): ReadonlySet<string | null> {
  const own = (person?.roles ?? []).filter(({ role }) => role === 'clerk' || role === 'head');
  return new Set(own.map(({ department }) => department));
}
