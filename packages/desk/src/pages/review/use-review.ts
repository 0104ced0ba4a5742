import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { arranged, type MatrixRow } from './arrange.ts';
import type { ReviewSearch } from './search.ts';

const EVERY = 15_000;

export function reviewKey(year: string) {
  return ['review', year] as const;
}

/**
 * Every department of a year, asked for anew every quarter of a minute. `stoppedAt` is the moment of what is shown where
 * the server no longer answers.
 */
export function useMatrix(year: string): {
  readonly rows: readonly MatrixRow[];
  readonly stoppedAt: string | undefined;
} {
  const { departments } = useOrganisation();
  const { data, error, dataUpdatedAt } = useSuspenseQuery({
    queryKey: reviewKey(year),
    queryFn: () => call('readReview', { params: { year } }),
    refetchInterval: EVERY,
    staleTime: EVERY,
  });
  const rows = useMemo(() => {
    const known = new Map(departments.map((one) => [one.id, one]));
    return data.rows.map((row): MatrixRow => {
      const department = known.get(row.department);
      return { ...row, code: String(department?.code ?? ''), shortName: String(department?.shortName ?? '') };
    });
  }, [data, departments]);
  return { rows, stoppedAt: error === null ? undefined : new Date(dataUpdatedAt).toISOString() };
}

/**
 * The rows in the order they had when they were last sorted or filtered: what comes in meanwhile changes a row where it
 * stands. `moved` counts the rows that would stand elsewhere, or not at all, if they were arranged anew.
 */
export function useSteadyOrder(rows: readonly MatrixRow[], search: ReviewSearch) {
  const { state, faults, text, sort, down } = search;
  const asked = JSON.stringify([state, faults, text, sort, down]);
  const now = useMemo(() => arranged(rows, search).map(({ department }) => department), [rows, search]);
  const [kept, keep] = useState({ asked, order: now });
  const isNew = kept.asked !== asked || (kept.order.length === 0 && now.length > 0);
  if (isNew) keep({ asked, order: now });
  const order = isNew ? now : kept.order;
  const byId = useMemo(() => new Map(rows.map((row) => [row.department, row])), [rows]);
  const shown = order.map((id) => byId.get(id)).filter((row) => row !== undefined);
  const moved = now.filter((id, i) => order[i] !== id).length + Math.max(0, order.length - now.length);
  return { shown, moved, arrange: () => keep({ asked, order: now }) };
}
