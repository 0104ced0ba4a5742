import type { CellRef, Disclosure, Place } from '@mingzhang/model';
import { EXPLANATION } from '../engine/facts.ts';

/** One printed paragraph of the explanation with the section it stands in. */
export interface Passage {
  /** Id of the section, its number where the forms do not know it, or `before` above the first heading. */
  readonly section: string;
  /** Position of that section in the document: one id may head several. */
  readonly part: number;
  /** 1-based within its section. */
  readonly ordinal: number;
  readonly text: string;
  readonly place: Place;
}

const known = new WeakMap<Disclosure, readonly Passage[]>();

/** Every paragraph under a heading of the explanation, in reading order. */
export function passages(disclosure: Disclosure): readonly Passage[] {
  let all = known.get(disclosure);
  if (all === undefined) {
    const counts = new Map<string, number>();
    all = disclosure.sections.flatMap((section, part) =>
      section.paragraphs.map(({ text, place }): Passage => {
        const id = section.id ?? `section-${section.number}`;
        const ordinal = (counts.get(id) ?? 0) + 1;
        counts.set(id, ordinal);
        return { section: id, part, ordinal, text, place };
      }),
    );
    known.set(disclosure, all);
  }
  return all;
}

/** Headings of the explanation as passages, for what must not stand in a heading either. */
export function headings(disclosure: Disclosure): readonly Passage[] {
  return disclosure.sections.map(({ id, number, title, place }, part) => ({
    section: id ?? `section-${number}`,
    part,
    ordinal: 0,
    text: title,
    place,
  }));
}

/** The place of the character at `index` of a text that begins at `place`. */
function at(place: Place, text: string, index: number): Place {
  const before = text.slice(0, index);
  const lines = before.split('\n').length - 1;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  if ('line' in place)
    return lines === 0
      ? { line: place.line, column: (place.column ?? 1) + column }
      : { line: place.line + lines, column: column + 1 };
  if ('paragraph' in place)
    return { paragraph: place.paragraph, column: (place.column ?? 1) + before.length };
  return place;
}

/** The words of a passage from `index` on, as a finding shows them. */
export function words(passage: Passage, index: number, length: number): CellRef {
  const { section, ordinal, text, place } = passage;
  return {
    form: EXPLANATION,
    row: section,
    measure: `paragraph-${ordinal}`,
    text: text.slice(index, index + length),
    place: at(place, text, index),
  };
}

/** A short quotation around `index`, for sentences. */
export function excerpt(text: string, index: number, length: number): string {
  const from = Math.max(0, index - 12);
  const to = Math.min(text.length, index + length + 12);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll('\n', '')}${to < text.length ? '…' : ''}`;
}
