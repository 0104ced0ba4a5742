import type { BudgetRecords, ProseSection } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../api/client.ts';
import type { Paragraph } from '../../budget/records.ts';
import { listOf } from '../../budget/records.ts';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';
import { type Cells, cellsOf, type Figure } from './figure-now.ts';
import type { Edition } from './use-edition.ts';

/** What cells hold now and, as far as it is known, held last year. */
export function useCells({ unit, tables }: Edition): Cells {
  const address = useBudgetAddress();
  const { revision } = useDraft();
  const { data } = useQuery({
    queryKey: ['budget', address.department, address.year, 'beside-last-year', revision],
    queryFn: () => call('readComparison', { params: { ...address }, query: { with: 'last-year' } }),
    placeholderData: (known) => known,
    retry: false,
  });
  const now = useMemo(() => cellsOf(tables), [tables]);
  const differing = useMemo(
    () => new Map((data?.cells ?? []).map((one) => [`${one.form}/${one.row}/${one.measure}`, one.before])),
    [data],
  );
  return useMemo(
    () => ({
      now,
      before: (cell) => {
        if (data?.available !== true || unit !== undefined) return undefined;
        const before = differing.get(`${cell.form}/${cell.row}/${cell.measure}`);
        return before === undefined ? now(cell) : (before ?? 0);
      },
    }),
    [now, differing, data, unit],
  );
}

/** The figures of a paragraph as it is kept, bound to cells. */
export function figuresOf(section: ProseSection | undefined, text: string): readonly Figure[] {
  return section?.paragraphs.find((one) => one.text === text)?.figures ?? [];
}

/** The paragraphs of a section, of the department's own explanation or of a unit's. */
export function paragraphsIn(
  budget: Pick<BudgetRecords, 'records'>,
  section: string,
  unit: string | undefined,
): readonly Paragraph[] {
  return listOf(budget, 'explanations').filter((one) => one.section === section && one.unit === unit);
}
