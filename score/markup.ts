import { type Disclosure, type Printed, placeKey } from '@mingzhang/model';
import { unzipSync, zipSync } from 'fflate';
import type { Edit } from './plant.ts';
import type { Source } from './source.ts';

const DOCUMENT = 'word/document.xml';
const BEFORE = 8;

const archives = new WeakMap<Uint8Array, Record<string, Uint8Array>>();
const texts = new WeakMap<Uint8Array, string>();
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A docx with the edits made in its text, or undefined where a place cannot be told in it for certain. */
export function inArchive({ bytes, disclosure }: Source, edits: readonly Edit[]): Uint8Array | undefined {
  const parts = archives.get(bytes) ?? unzipSync(bytes);
  archives.set(bytes, parts);
  const part = parts[DOCUMENT];
  const changed = part && substituted(textOf(part), disclosure, edits);
  return changed === undefined
    ? undefined
    : zipSync({ ...parts, [DOCUMENT]: encoder.encode(changed) }, { level: 0 });
}

/** The same for html. */
export function inMarkup({ bytes, disclosure }: Source, edits: readonly Edit[]): Uint8Array | undefined {
  const changed = substituted(textOf(bytes), disclosure, edits);
  return changed === undefined ? undefined : encoder.encode(changed);
}

function textOf(bytes: Uint8Array): string {
  const text = texts.get(bytes) ?? decoder.decode(bytes);
  texts.set(bytes, text);
  return text;
}

function substituted(markup: string, disclosure: Disclosure, edits: readonly Edit[]): string | undefined {
  const found = edits.map((edit) => ({
    ...edit,
    at: edit.prose ? inProse(markup, disclosure, edit) : inGrid(markup, disclosure, edit),
  }));
  let text = markup;
  for (const { at, was, now } of found.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))) {
    if (at === undefined) return undefined;
    text = text.slice(0, at) + now + text.slice(at + was.length);
  }
  return text;
}

/** The cell is the nth of those that print this text, and the markup holds as many: then it is the nth there. */
function inGrid(markup: string, { blocks }: Disclosure, { place, was }: Edit): number | undefined {
  if (was === '') return undefined;
  const printed = blocks
    .flatMap((block): readonly Printed[] => (block.kind === 'grid' ? block.rows.flat() : [block]))
    .filter(({ text }) => text === was);
  const nth = printed.findIndex((one) => placeKey(one.place) === placeKey(place));
  const needle = `>${was}<`;
  const all: number[] = [];
  for (let at = markup.indexOf(needle); at >= 0; at = markup.indexOf(needle, at + 1)) all.push(at + 1);
  return nth >= 0 && all.length === printed.length ? all[nth] : undefined;
}

/** The text with some words before it stands once in the markup. */
function inProse(markup: string, { blocks }: Disclosure, { place, was }: Edit): number | undefined {
  if (!('paragraph' in place)) return undefined;
  const block = blocks.find(
    (one) => one.kind === 'paragraph' && 'paragraph' in one.place && one.place.paragraph === place.paragraph,
  );
  if (block?.kind !== 'paragraph') return undefined;
  const start = block.text.indexOf(was, Math.max(0, (place.column ?? 1) - 1));
  if (start < 0) return undefined;
  const before = block.text.slice(Math.max(0, start - BEFORE), start);
  const needle = before + was;
  const at = markup.indexOf(needle);
  return at < 0 || markup.indexOf(needle, at + 1) >= 0 ? undefined : at + before.length;
}
