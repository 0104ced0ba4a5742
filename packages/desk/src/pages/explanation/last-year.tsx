import { useLastYear } from '../../budget/use-last-year.ts';
import { useWords } from '../../words/words.tsx';
import { paragraphsIn } from './use-figures.ts';

interface Props {
  readonly section: string;
  readonly unit: string | undefined;
}

/** What the section said last year, to compare with. */
export function LastYear({ section, unit }: Props) {
  const { say } = useWords();
  const last = useLastYear();
  const paragraphs = last == null ? [] : paragraphsIn(last, section, unit);
  return (
    <aside className="mz-last-year" aria-labelledby="last-year">
      <h2 id="last-year">{say('上年的文字', 'Last year')}</h2>
      {paragraphs.length === 0 ? (
        <p className="mz-soft">
          {last === undefined
            ? say('正在读取…', 'Reading…')
            : say(
                '系统里没有上年这一部分的文字；可在“导入”中导入上年公开文件。',
                'Last year’s words of this section are not here. Import last year’s disclosure under Import.',
              )}
        </p>
      ) : (
        paragraphs.map(({ id, text }) => <p key={id}>{text}</p>)
      )}
    </aside>
  );
}
