import { narrow, type Place } from '@mingzhang/model';
import { type FixError, refusedAt } from './fix-error.ts';
import type { Glyph } from './stretch.ts';

/** Glyphs `from` up to `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The longest automatic number a reader puts before a paragraph, such as `第二十一条`. */
const LONGEST_NUMBER = 16;
const SHOWN = 60;

/**
 * Where a text stands among the glyphs of a place; spaces and full-width forms make no difference. An amount is never
 * found inside a longer one. In a paragraph the place's column decides between several; `numbered`: a number printed
 * before the paragraph counts in its columns and is not among the glyphs.
 *
 * @throws {FixError} where the text is not there, or there more than once.
 */
export function findText(glyphs: readonly Glyph[], before: string, place: Place, numbered: boolean): Range {
  const inked = glyphs.flatMap(({ char }, index) => (isSpace(char) ? [] : [{ char: narrow(char), index }]));
  const hay = inked.map(({ char }) => char).join('');
  const raw = inked.map(({ index }) => glyphs[index]?.char ?? '').join('');
  const needle = inkOf(before);
  if (needle === '') {
    if (hay !== '') throw otherText(place, before, glyphs);
    return { from: 0, to: 0 };
  }
  const found: Range[] = [];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (cutsAmount(raw, at) || cutsAmount(raw, end)) continue;
    found.push({ from: inked[at]?.index ?? 0, to: (inked[end - 1]?.index ?? 0) + 1 });
  }
  const text = textOf(glyphs);
  const margin = text.length - text.trimStart().length;
  const column = 'paragraph' in place ? place.column : undefined;
  const atColumn = column === undefined ? [] : found.filter(({ from }) => fits(from));
  const [only, ...more] = atColumn.length > 0 ? atColumn : found;
  if (only === undefined) throw otherText(place, before, glyphs);
  if (more.length > 0)
    throw refusedAt(
      place,
      'several',
      `“${before}”在这里不止一处，不知道改哪一处。请手工修改。`,
      `“${before}” is printed here more than once, and which one is meant is not clear. Change it by hand.`,
    );
  return only;

  function fits(from: number): boolean {
    const by = (column ?? 1) - 1 - from;
    return by === -margin || (numbered && by > 0 && by <= LONGEST_NUMBER);
  }
}

export function isSpace(char: string): boolean {
  return /[\s\u200b\ufeff]/.test(char);
}

/** A text as it is looked for. */
function inkOf(text: string): string {
  return [...narrow(text)].filter((char) => !isSpace(char)).join('');
}

/** Whether an amount stands on both sides of an offset. */
function cutsAmount(text: string, at: number): boolean {
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return /[\d０-９]$/.test(left)
    ? /^[.．,]?[\d０-９]/.test(right)
    : /[\d０-９][.．,]$/.test(left) && /^[\d０-９]/.test(right);
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ char }) => char).join('');
}

function otherText(place: Place, before: string, glyphs: readonly Glyph[]): FixError {
  const text = textOf(glyphs).trim();
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return refusedAt(
    place,
    'other-text',
    `应为“${before}”，实为“${shown}”，没有改。`,
    `“${before}” was expected, “${shown}” is printed; not changed.`,
  );
}
