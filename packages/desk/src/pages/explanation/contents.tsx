import type { ProseSection } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useChange } from '../../budget/use-change.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { useWords } from '../../words/words.tsx';
import { placesIn } from './carry.ts';
import { staleFigure } from './figure-now.ts';
import { headed } from './headed.ts';
import { rewritten } from './section-edits.ts';
import type { Edition } from './use-edition.ts';
import { figuresOf, paragraphsIn, useCells } from './use-figures.ts';
import { useTold } from './use-told.ts';

type Named = ProseSection & { readonly id: string };

interface ContentsProps {
  readonly edition: Edition;
  readonly sections: readonly Named[];
  readonly at: string | undefined;
}

/** The sections with how far each is. */
export function Contents({ edition, sections, at }: ContentsProps) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const records = useRecords();
  const { unit } = edition;
  const cells = useCells(edition);
  const empty = sections.filter(({ id }) => paragraphsIn(records, id, unit).length === 0);
  return (
    <nav className="mz-contents" aria-label={say('说明的各部分', 'Sections of the explanation')}>
      <ol>
        {sections.map((section) => {
          const paragraphs = paragraphsIn(records, section.id, unit);
          const places = paragraphs.reduce((sum, { text }) => sum + placesIn(text).length, 0);
          const stale = paragraphs
            .flatMap(({ text }) => figuresOf(section, text).map((figure) => staleFigure(figure, text, cells)))
            .filter((one) => one !== undefined).length;
          return (
            <li key={section.id}>
              <Link
                to="/budgets/$department/$year/explanation"
                params={params}
                search={{ section: section.id, ...(unit === undefined ? {} : { unit }) }}
                {...(section.id === at ? { 'aria-current': 'true' as const } : {})}
              >
                {headed(section, language)}
              </Link>
              <span className="mz-contents-state">
                {paragraphs.length === 0 && <span className="mz-soft">○ {say('未写', 'not written')}</span>}
                {places > 0 && (
                  <span className="mz-advice-warning">! {say(`待填 ${places}`, `${places} to fill in`)}</span>
                )}
                {stale > 0 && (
                  <span className="mz-bad">✕ {say(`${stale} 个数已变`, `${stale} figures changed`)}</span>
                )}
                {paragraphs.length > 0 && places === 0 && stale === 0 && <span className="mz-done">✓</span>}
              </span>
            </li>
          );
        })}
      </ol>
      {empty.length > 0 && <WriteAll unit={unit} empty={empty} />}
    </nav>
  );
}

/** Writes every section that is empty from the figures. */
function WriteAll({ unit, empty }: { readonly unit: string | undefined; readonly empty: readonly Named[] }) {
  const { say } = useWords();
  const home = useBudgetAddress();
  const change = useChange();
  const mayEdit = useMayEdit();
  const { data } = useTold(unit);
  if (!mayEdit) return null;
  const edit = empty.flatMap(({ id }) => {
    const told = data?.find((one) => one.id === id)?.paragraphs ?? [];
    return rewritten(
      [],
      told.map(({ text }) => text),
      { ...home, section: id, ...(unit === undefined ? {} : { unit }) },
    );
  });
  return (
    <Button
      size="small"
      disabled={edit.length === 0}
      onClick={() => void change(edit, say('由数据写说明', 'Write the explanation from the figures'))}
    >
      {say(`${empty.length} 个未写的部分由数据写`, `Write ${empty.length} empty sections from the figures`)}
    </Button>
  );
}
