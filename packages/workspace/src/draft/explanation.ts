import { explanationOf, sectionForm } from '@mingzhang/forms';
import type { Section } from '@mingzhang/model';
import { chineseNumber } from '@mingzhang/writers';
import { type Budget, recordsOf } from '../budget/budget.ts';
import type { WorkspaceRecord } from '../schema/tables.ts';
import { type Edition, wordedText } from './edition.ts';
import { UNPLACED } from './unplaced.ts';

type Paragraph = WorkspaceRecord<'explanations'>;

/** A section of the explanation with the records its paragraphs are. */
export interface DraftSection {
  readonly section: Section;
  readonly records: readonly Paragraph[];
}

/**
 * The explanation as its template orders it, every section of the template under its heading whether somebody wrote it or
 * not. What was written under other headings comes after.
 */
export function sectionsOf(budget: Budget, edition: Edition): readonly DraftSection[] {
  const written = Map.groupBy(
    recordsOf(budget, 'explanations').filter(
      ({ unit, text }) => unit === edition.unit?.id && text.trim() !== '',
    ),
    ({ section }) => section,
  );
  const template = explanationOf(edition.template);
  const known = new Set(template.map(({ section }) => section));
  const further = [...written.keys()].filter((section) => !known.has(section)).sort();
  const headings = [
    ...template.map(({ section, title }) => ({ id: section, key: section, title })),
    ...further.map((key) => {
      const form = sectionForm(key, 'budget');
      return { id: form?.id ?? null, key, title: form?.zh ?? key };
    }),
  ];
  return headings.map(({ id, key, title }, i) => {
    const records = written.get(key) ?? [];
    return {
      records,
      section: {
        id,
        number: chineseNumber(i + 1),
        title: wordedText(title, edition),
        level: 1,
        place: UNPLACED,
        paragraphs: records.map(({ text }) => ({ text, place: UNPLACED })),
        tables: 0,
      },
    };
  });
}
