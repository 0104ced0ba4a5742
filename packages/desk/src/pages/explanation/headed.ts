import type { ProseSection } from '@mingzhang/api';
import { sectionForm } from '@mingzhang/forms';
import type { Language } from '../../words/words.tsx';

/** A section's heading: as it is printed, or what it is in English. */
export function headed({ id, number, title }: ProseSection, language: Language): string {
  const form = language === 'en' && id !== null ? sectionForm(id, 'budget') : undefined;
  return form === undefined ? `${number}、${title}` : form.en;
}
