import type { Finding } from '@mingzhang/api';
import { FORMS, sectionsOf } from '@mingzhang/forms';
import { formWords, sectionWords } from '../../../log-words/cell-words.ts';
import type { Language } from '../../../words/words.tsx';

const ORDER: readonly string[] = [
  ...FORMS.map(({ id }) => id),
  ...sectionsOf('budget').map(({ id }) => sectionKey(id)),
];

/** What is found in one table or section of the explanation. */
export interface FoundAt {
  readonly key: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

function sectionKey(section: string): string {
  return `text/${section}`;
}

/** Findings by the table or section they first speak of, as printed; those of the whole document first. */
export function byPlace(findings: readonly Finding[], language: Language): readonly FoundAt[] {
  const groups = Map.groupBy(findings, ({ cells: [first] }) =>
    first === undefined ? '' : first.form === 'text' ? sectionKey(first.row) : first.form,
  );
  return [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, own]) => ({ key, name: nameOf(key, language), findings: own }));
}

function rank(key: string): number {
  if (key === '') return -1;
  const at = ORDER.indexOf(key);
  return at < 0 ? ORDER.length : at;
}

function nameOf(key: string, language: Language): string {
  if (key === '') return language === 'zh' ? '全文' : 'the whole document';
  return key.startsWith('text/')
    ? sectionWords(key.slice('text/'.length), language)
    : formWords(key, language);
}
