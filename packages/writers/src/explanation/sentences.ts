import { fold } from '@mingzhang/model';

/** A sentence of a paragraph: `start` to `end`, its stop included. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STOP = /[。；;\n]/;

/** Sentences as the readers part them: each ends with 。 or ； or a line break. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !STOP.test(text[i] ?? '')) continue;
    const end = Math.min(i + 1, text.length);
    const said = text.slice(start, end);
    if (said.trim() !== '') sentences.push({ text: said.trim(), start, end });
    start = end;
  }
  return sentences;
}

const DELIMITER = /[，,、；;。：:（()）\n]/;
const SHORT_BRACKET = /[(（][^()（）]{1,8}[)）]$/;
const LONGEST_BRACKET = 10;
const LONGEST_CLAUSE = 200;

/** The words of the clause before a figure, folded: back to the mark that opens it; （境） is part of it. */
export function clauseBefore(text: string, start: number): string {
  const least = Math.max(0, start - LONGEST_CLAUSE);
  let from = start;
  while (from > least) {
    const character = text[from - 1] ?? '';
    const bracket = /[)）]/.test(character)
      ? SHORT_BRACKET.exec(text.slice(Math.max(0, from - LONGEST_BRACKET), from))?.[0]
      : undefined;
    if (bracket !== undefined) from -= bracket.length;
    else if (DELIMITER.test(character)) break;
    else from--;
  }
  return fold(text.slice(from, start));
}
