import type { Step } from '@mingzhang/api';
import { useSay } from '../../words/words.tsx';
import { stateWords } from './steps.ts';
import './path.css';

const SIGNS: Readonly<Record<Step['state'], string>> = { empty: '○', started: '◐', done: '●' };

/** How far a step is, as a sign that is read out as a word. */
export function StepSign({ state }: { readonly state: Step['state'] }) {
  const say = useSay();
  return (
    <span className={`mz-step-sign mz-step-${state}`} title={stateWords(state, say)}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      <span className="mz-unseen">{stateWords(state, say)}</span>
    </span>
  );
}
