import { type Say, useSay } from '../../words/words.tsx';
import type { Totals } from './arrange.ts';
import { FAULTS, type FaultFilter, type ReviewSearch } from './search.ts';

interface Props {
  readonly totals: Totals;
  readonly search: ReviewSearch;
  readonly onSearch: (search: ReviewSearch) => void;
}

/** What there is to do, each with the number of departments; a filter when pressed. */
export function FaultFilters({ totals, search, onSearch }: Props) {
  const say = useSay();
  const { faults: chosen, ...others } = search;
  return (
    <fieldset className="mz-faults" aria-label={say('按问题筛选', 'Filter by faults')}>
      {FAULTS.map((fault) => (
        <button
          type="button"
          key={fault}
          aria-pressed={chosen === fault}
          onClick={() => onSearch(chosen === fault ? others : { ...others, faults: fault })}
        >
          {faultWords(fault, say)} <strong>{totals.faults[fault]}</strong>
        </button>
      ))}
    </fieldset>
  );
}

function faultWords(fault: FaultFilter, say: Say): string {
  switch (fault) {
    case 'error':
      return say('有错误', 'With errors');
    case 'warning':
      return say('有警告', 'With warnings');
    case 'comments':
      return say('有未办结意见', 'With open comments');
    case 'overdue':
      return say('已逾期', 'Overdue');
  }
}
