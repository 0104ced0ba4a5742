import type { State } from '@mingzhang/api';
import { STATES } from '../../log-words/disclosure-words.ts';
import { told, useWords } from '../../words/words.tsx';
import './standing.css';

const SIGNS: Readonly<Record<State, string>> = {
  preparing: '○',
  returned: '↩',
  submitted: '◐',
  approved: '✓',
  published: '●',
};

/** Where a disclosure stands, as a sign and a word. */
export function StateTag({ state }: { readonly state: State }) {
  const { language } = useWords();
  return (
    <span className={`mz-standing mz-standing-${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {told(STATES[state], language)}
    </span>
  );
}
