import { narrow, type Place } from '@mingzhang/model';
import { type Insertion, unescaped } from '../annotated/office/xml.ts';
import { escaped } from '../disclosure/xml.ts';
import { isSpace, type Range } from './find-text.ts';
import { refusedAt } from './fix-error.ts';
import type { Glyph, Stretch } from './stretch.ts';

/** A new text for a part of one text element, by offsets in the XML part. */
export interface TextChange {
  readonly stretch: Stretch;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly place: Place;
}

/**
 * What changes in the text elements so that `after` stands where the glyphs of `range` stand. Only the characters from
 * the first that differs to the last are touched. As many as before stay each in its own run; else they stand in the
 * run of the first.
 *
 * @throws {FixError} where a line break or tab would have to change.
 */
export function replaceText(
  glyphs: readonly Glyph[],
  range: Range,
  before: string,
  after: string,
  place: Place,
): TextChange[] {
  const old = glyphs.slice(range.from, range.to);
  const { first, behind, text } = difference(old, before, after);
  refuseUnwritable(text, place);
  const changed = old.slice(first, old.length - behind);
  if (changed.length === 0) return text === '' ? [] : [insertion(glyphs, range.from + first, text, place)];
  const each = changed.length === text.length && !/[\ud800-\udfff]/.test(text);
  const changes: TextChange[] = [];
  let rest = text;
  for (const [i, { from, to, stretch, char }] of changed.entries()) {
    const own = each ? text.charAt(i) : rest;
    if (stretch.fixed !== undefined) {
      if (each && own === char) continue;
      throw unwritable(place);
    }
    rest = '';
    const last = changes.at(-1);
    if (last?.stretch === stretch) changes[changes.length - 1] = { ...last, to, text: last.text + own };
    else changes.push({ stretch, from, to, text: own, place });
  }
  return changes;
}

/** @throws {FixError} where a text holds a line break, a tab or what XML cannot hold. */
export function refuseUnwritable(text: string, place: Place): void {
  if (/[\r\n\t]/.test(text) || unescaped(escaped(text)) !== text) throw unwritable(place);
}

/** The characters in which old and new differ: how many at both ends stay, and what stands between. */
function difference(old: readonly Glyph[], before: string, after: string) {
  const exact = old.map(({ char }) => char).join('') === before;
  const same = (a: string, b: string) => (exact ? a === b : narrow(a) === narrow(b));
  const skip = (char: string | undefined) => !exact && char !== undefined && isSpace(char);
  let [first, from] = [0, 0];
  let [last, to] = [old.length, after.length];
  for (;;) {
    while (first < last && skip(old[first]?.char)) first++;
    while (from < to && skip(after[from])) from++;
    if (first === last || from === to || !same(old[first]?.char ?? '', after.charAt(from))) break;
    first++;
    from++;
  }
  for (;;) {
    while (last > first && skip(old[last - 1]?.char)) last--;
    while (to > from && skip(after[to - 1])) to--;
    if (last === first || to === from || !same(old[last - 1]?.char ?? '', after.charAt(to - 1))) break;
    last--;
    to--;
  }
  if (/[\udc00-\udfff]/.test(after.charAt(from)) && from > 0 && first > 0)
    [first, from] = [first - 1, from - 1];
  if (/[\ud800-\udbff]/.test(after.charAt(to - 1)) && to < after.length) [last, to] = [last + 1, to + 1];
  return { first, behind: old.length - last, text: after.slice(from, to) };
}

/** A text put in at a glyph: into the run of the character before it, else of the one behind. */
function insertion(glyphs: readonly Glyph[], at: number, text: string, place: Place): TextChange {
  const left = glyphs[at - 1];
  if (left !== undefined && left.stretch.fixed === undefined)
    return { stretch: left.stretch, from: left.to, to: left.to, text, place };
  const right = glyphs[at];
  if (right === undefined || right.stretch.fixed !== undefined) throw unwritable(place);
  return { stretch: right.stretch, from: right.from, to: right.from, text, place };
}

/**
 * Changes as insertions into the XML part; a text that now begins or ends with a space is marked to keep it.
 *
 * @throws {FixError} where two changes meet.
 */
export function insertionsOf(xml: string, changes: readonly TextChange[]): Insertion[] {
  return [...Map.groupBy(changes, ({ stretch }) => stretch)].flatMap(([stretch, own]) => {
    const sorted = own.toSorted((a, b) => a.from - b.from);
    let content = '';
    let at = stretch.from;
    for (const [i, { from, to, text, place }] of sorted.entries()) {
      const before = sorted[i - 1];
      if (before !== undefined && (from < before.to || before.from === from)) throw meeting(place);
      content += xml.slice(at, from) + text;
      at = to;
    }
    content += xml.slice(at, stretch.to);
    const tag = xml.slice(stretch.tag, stretch.from);
    const loose =
      !tag.includes('xml:space') && hasEdge(content) && !hasEdge(xml.slice(stretch.from, stretch.to));
    return [
      ...(loose ? [{ at: stretch.from - 1, remove: 0, text: ' xml:space="preserve"' }] : []),
      ...sorted.map(({ from, to, text }) => ({ at: from, remove: to - from, text: escaped(text) })),
    ];
  });
}

function hasEdge(text: string): boolean {
  return /^\s|\s$/.test(text);
}

function meeting(place: Place) {
  return refusedAt(place, 'several', '两处改动相互重叠，没有改。', 'two changes meet; nothing was changed.');
}

function unwritable(place: Place) {
  return refusedAt(
    place,
    'unwritable',
    '改动涉及换行、制表符或无法书写的字符，没有改。请手工修改。',
    'the change touches a line break, a tab or a character that cannot be written; not changed. Change it by hand.',
  );
}
