import { FINAL_SECTIONS, FORMS, SECTIONS } from '@mingzhang/forms';
import { type CellRef, type Disclosure, oneLine } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import type { Lang } from '../words.ts';

/** Table, row and column of a reference in the words of the document, or of the explanation: its section. */
export interface Where {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const FORM_NAMES = new Map(FORMS.map((form) => [form.id, form]));
const MEASURES = new Map(
  FORMS.flatMap((form) => form.measures.map((measure) => [`${form.id}/${measure.id}`, measure] as const)),
);
const SECTION_NAMES = new Map([...FINAL_SECTIONS, ...SECTIONS].map((section) => [section.id, section]));
const EXPLANATION = { zh: '情况说明', en: 'Explanation' };

/** Where a reference stands, as a person would say it. */
export function whereOf(ref: CellRef, disclosure: Disclosure, atlas: Atlas, lang: Lang): Where {
  const measure = MEASURES.get(`${ref.form}/${ref.measure}`)?.[lang];
  const meaning = atlas.meaning(ref);
  if (meaning !== undefined && meaning.table.form === ref.form) {
    const { table, row } = meaning;
    const heading = table.columns.find((column) => column.measure === ref.measure)?.heading.at(-1);
    return {
      table: oneLine(table.title),
      row: oneLine([row.code, row.name].filter((word) => word !== undefined).join(' ')) || ref.row,
      column: oneLine(heading ?? '') || (measure ?? ref.measure),
    };
  }
  const project = disclosure.projects.find(({ code }) => code.text === ref.row);
  if (project !== undefined) {
    const table = FORM_NAMES.get('project-performance')?.[lang] ?? ref.form;
    return { table, row: oneLine(project.name.text), column: measure ?? ref.text };
  }
  const section = SECTION_NAMES.get(ref.row);
  if (section !== undefined && !FORM_NAMES.has(ref.form)) {
    return { table: EXPLANATION[lang], row: section[lang], column: '' };
  }
  const form =
    FORM_NAMES.get(ref.form)?.[lang] ?? (ref.form === 'explanation' ? EXPLANATION[lang] : ref.form);
  return { table: form, row: ref.row, column: measure ?? '' };
}
