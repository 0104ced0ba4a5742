import { FORMS, type Form } from '@mingzhang/forms';
import { fold } from '@mingzhang/model';

const QUOTES = /["“”'‘’〝〞「」]/g;

/** A title as it is compared: folded, without quotation marks, year, ordinal and the words every title shares. */
function titleCore(text: string): string {
  return fold(text)
    .replace(QUOTES, '')
    .replace(/\d{4}年度?/g, '')
    .replace(/[(（]空表[)）]$/, '');
}

interface TitleWord {
  readonly word: string;
  readonly form: Form;
}

const WORDS: readonly TitleWord[] = FORMS.flatMap((form) =>
  form.titles.map((title) => ({ word: titleCore(title), form })),
).sort((a, b) => b.word.length - a.word.length);

/** The form whose title words a line holds, longest first; undefined where it is no title. */
export function formOfTitle(text: string): Form | undefined {
  if (text.length > 80) return undefined;
  const core = titleCore(text);
  if (/[。；;]/.test(core)) return undefined;
  return WORDS.find(({ word }) => core.endsWith(word) || core.includes(`${word}(`))?.form;
}
