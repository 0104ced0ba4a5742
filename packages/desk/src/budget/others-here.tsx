import { momentWords } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import type { Other } from './follow.ts';

const FEW = 3;

/** Who else changed something since this page was opened. */
export function OthersHere({ others }: { readonly others: readonly Other[] }) {
  const { say, language } = useWords();
  if (others.length === 0) return null;
  const comma = language === 'zh' ? '、' : ', ';
  const names = others.slice(0, FEW).map(({ name }) => name);
  const more = others.length > FEW ? say(`等 ${others.length} 人`, ` and ${others.length - FEW} more`) : '';
  const when = others.map(({ name, at }) => `${name} ${momentWords(at, language)}`).join(comma);
  return (
    <span className="mz-others" title={when}>
      {say(`${names.join(comma)}${more}也在修改`, `${names.join(comma)}${more} also at work`)}
    </span>
  );
}
