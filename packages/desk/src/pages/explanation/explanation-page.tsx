import type { ProseSection } from '@mingzhang/api';
import { useSearch } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useRecords } from '../../budget/use-budget.ts';
import '../../fields/entry.css';
import { useWords } from '../../words/words.tsx';
import { Contents } from './contents.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { useEdition } from './use-edition.ts';
import './explanation.css';
import { SectionEditor } from './section-editor.tsx';

type Named = ProseSection & { readonly id: string };

/** The explanation in its sections, one at a time. */
export function ExplanationPage() {
  const { say } = useWords();
  const {
    section: asked,
    paragraph,
    unit,
  } = useSearch({
    from: '/inside/budgets/$department/$year/explanation',
  });
  const { units } = useRecords();
  const edition = useEdition(units.some(({ id }) => id === unit) ? unit : undefined);
  const sections = (edition?.prose ?? []).filter((one): one is Named => one.id !== null);
  const section = sections.find(({ id }) => id === asked) ?? sections[0];
  return (
    <main className="mz-page">
      <h1>{say('说明', 'Explanation')}</h1>
      {units.length > 1 && <EditionChoice unit={unit} />}
      {edition === undefined || section === undefined ? (
        <Skeleton active />
      ) : (
        <div className="mz-explanation">
          <Contents edition={edition} sections={sections} at={section.id} />
          <SectionEditor
            key={`${unit} ${section.id}`}
            edition={edition}
            section={section}
            {...(paragraph === undefined ? {} : { at: paragraph })}
          />
        </div>
      )}
    </main>
  );
}
