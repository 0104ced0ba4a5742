import type { CellRef } from '@mingzhang/model';
import { sentenceOf } from '../locate/sentence.ts';
import type { TextOptions } from './paint.ts';
import { safeLine, wrap } from './width.ts';

const AROUND = 60;
const LONGEST = 240;

/** A sentence, shortened around the words spoken of, which carry `▸`; all of `refs` stand in one sentence. */
export function quoteSentence(
  paragraph: string,
  refs: readonly CellRef[],
  { width, paint }: TextOptions,
): readonly string[] {
  const found = refs.map((ref) => ({ ...sentenceOf(paragraph, ref), length: ref.text.length }));
  const from = Math.min(...found.map((one) => one.from));
  const to = Math.max(...found.map((one) => one.to));
  const spoken = found
    .flatMap(({ at, length }) => (at === undefined || length === 0 ? [] : [{ at, end: at + length }]))
    .filter(({ at, end }) => at > from || end < to)
    .sort((a, b) => a.at - b.at);
  const start = Math.max(from, (spoken[0]?.at ?? from) - AROUND);
  const end = Math.min(to, (spoken.at(-1)?.end ?? to) + AROUND, start + LONGEST);
  let text = start > from ? '…' : '';
  let at = start;
  for (const words of spoken) {
    if (words.at < at || words.end > end) continue;
    text += `${paragraph.slice(at, words.at)}▸`;
    at = words.at;
  }
  text += `${paragraph.slice(at, end)}${end < to ? '…' : ''}`;
  const marked = [...new Set(spoken.map((words) => `▸${safeLine(paragraph.slice(words.at, words.end))}`))];
  return wrap(safeLine(text), width).map((line) =>
    marked.reduce((shown, words) => shown.replaceAll(words, () => paint.bold(paint.red(words))), line),
  );
}
