import type { LogEntry } from '@mingzhang/api';
import type { Edit } from '@mingzhang/model';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { call } from '../../../api/client.ts';
import { recordsKey } from '../../../budget/use-budget.ts';
import { ChangeList } from '../../../log-words/change-list.tsx';
import { labelOf } from '../../../log-words/change-words.ts';
import type { NameOf } from '../../../log-words/value-words.ts';
import { useOrganisation } from '../../../organisation/use-organisation.ts';
import { useWords } from '../../../words/words.tsx';

/** What an entry changed, its records by the names they have now in their department's budgets. */
export function EntryChanges({ entry, nameOf }: { readonly entry: LogEntry; readonly nameOf: NameOf }) {
  const { language } = useWords();
  const { years } = useOrganisation();
  const { department } = entry;
  const budgets = useQueries({
    queries: (department === null ? [] : years).map(({ id: year }) => ({
      queryKey: recordsKey({ department: department ?? '', year }),
      queryFn: () => call('readBudget', { params: { department: department ?? '', year } }),
      staleTime: 60_000,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  const known = useMemo(
    () =>
      new Map(
        budgets.flatMap((budget) =>
          Object.entries(budget?.records ?? {}).flatMap(([table, records]) =>
            records.map(({ id, ...fields }) => [`${table}/${id}`, fields] as const),
          ),
        ),
      ),
    [budgets],
  );
  const named = useCallback<NameOf>(
    (table, id) => {
      const fields = known.get(`${table}/${id}`);
      return nameOf(table, id) ?? (fields && labelOf(table, fields, language, nameOf));
    },
    [known, nameOf, language],
  );
  return <ChangeList edit={entry.edit as Edit} nameOf={named} />;
}
