import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { Option } from '../grid/column.ts';

type List = 'functional' | 'departmental' | 'government' | 'procurement';

/** The codes of an official list as valid in a year, the lowest level only where `digits` says how long those are. */
export function useCodes(list: List, year: string, digits?: number): readonly Option[] {
  const { data } = useSuspenseQuery({
    queryKey: ['codes', list, year],
    queryFn: () => call('readCodes', { params: { list }, query: { year } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () =>
      data.rows
        .filter(({ code }) => digits === undefined || code.length === digits)
        .map(({ code, name }): Option => ({ value: code, label: `${code} ${name}`, also: [name] })),
    [data, digits],
  );
}
