import { told, useWords } from '../../words/words.tsx';
import type { Moving } from './use-transition.ts';

/** Why what was asked for was not done, with the way to the list of what stands in the way. */
export function Refused({ refused }: Pick<Moving, 'refused'>) {
  const { say, language } = useWords();
  if (refused === undefined) return null;
  const { length } = refused.details;
  return (
    <p role="alert" className="mz-refused mz-bad">
      ✕ {told(refused, language)}{' '}
      <a href="#standing">{say(`上面列出的 ${length} 处`, `The ${length} things above`)}</a>
    </p>
  );
}
