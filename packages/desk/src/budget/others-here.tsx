import { momentWords } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import type { Other } from './follow.ts';

const FEW = 3;

/** Who else has this budget open, and who of them changes it. */
export function OthersHere({ others }: { readonly others: readonly Other[] }) {
  const { say, language } = useWords();
  if (others.length === 0) return null;
  const comma = language === 'zh' ? '、' : ', ';
  const names = others.slice(0, FEW).map(({ name }) => name);
  const more = others.length > FEW ? say(`等 ${others.length} 人`, ` and ${others.length - FEW} more`) : '';
  const title = others
    .map(({ name, changedAt }) =>
      changedAt === undefined
        ? name
        : say(
            `${name}（${momentWords(changedAt, language)} 改过）`,
            `${name} (changed it ${momentWords(changedAt, language)})`,
          ),
    )
    .join(comma);
  return (
    <span className="mz-others" title={title}>
      {say(`${names.join(comma)}${more}也在这里`, `${names.join(comma)}${more} also here`)}
    </span>
  );
}
