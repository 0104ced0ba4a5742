import type { DraftTable, ProseSection } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';

/** Whose explanation is written: the department's, or that of one of its units with its own tables. */
export interface Edition {
  readonly unit: string | undefined;
  readonly prose: readonly ProseSection[];
  readonly tables: readonly DraftTable[];
}

/** The edition of the department, or of a unit; undefined until that has been read. */
export function useEdition(unit: string | undefined): Edition | undefined {
  const { department, year } = useBudgetAddress();
  const draft = useDraft();
  const { data } = useQuery({
    queryKey: ['budget', department, year, 'edition', unit ?? '', draft.revision],
    queryFn: () =>
      call('readDraft', { params: { department, year }, query: unit === undefined ? {} : { unit } }),
    enabled: unit !== undefined,
    placeholderData: (known, query) => (query?.queryKey[4] === unit ? known : undefined),
  });
  const shown = unit === undefined ? draft : data;
  return shown && { unit, prose: shown.prose, tables: shown.tables };
}
