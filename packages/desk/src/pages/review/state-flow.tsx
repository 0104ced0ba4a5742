import { printFen } from '@mingzhang/model';
import { STATES } from '../../log-words/disclosure-words.ts';
import { told, useWords } from '../../words/words.tsx';
import type { Totals } from './arrange.ts';
import { type ReviewSearch, STATE_ORDER } from './search.ts';

interface Props {
  readonly totals: Totals;
  readonly search: ReviewSearch;
  readonly onSearch: (search: ReviewSearch) => void;
}

/** How far the departments are, from 编制中 to 已公开: each state with its number, its money and its share; a filter when pressed. */
export function StateFlow({ totals, search, onSearch }: Props) {
  const { say, language } = useWords();
  const { state: chosen, ...others } = search;
  const all = STATE_ORDER.reduce((sum, state) => sum + totals.states[state].count, 0);
  return (
    <section className="mz-flow" aria-label={say('办理进度', 'Progress')}>
      <button
        type="button"
        className="mz-flow-all"
        aria-pressed={chosen === undefined}
        onClick={() => onSearch(others)}
      >
        <span>{say('全部', 'All')}</span>
        <strong>{all}</strong>
        <small>
          {say(`${printFen(totals.fen, '亿元')} 亿元`, `${printFen(totals.fen, '亿元')} (100 million yuan)`)}
        </small>
      </button>
      {STATE_ORDER.map((state) => {
        const { count, fen } = totals.states[state];
        const share = all === 0 ? 0 : (100 * count) / all;
        return (
          <button
            type="button"
            key={state}
            className={`mz-flow-${state}`}
            aria-pressed={chosen === state}
            onClick={() => onSearch(chosen === state ? others : { ...others, state })}
          >
            <span>{told(STATES[state], language)}</span>
            <strong>{count}</strong>
            <small>
              {say(`${printFen(fen, '亿元')} 亿元`, `${printFen(fen, '亿元')} (100 million yuan)`)}
            </small>
            <i className="mz-flow-share" style={{ inlineSize: `${share}%` }} />
          </button>
        );
      })}
    </section>
  );
}
