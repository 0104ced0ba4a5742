import { placeKey } from '@mingzhang/model';
import { openPackage } from '../../annotated/office/package.ts';
import { type Insertion, inserted } from '../../annotated/office/xml.ts';
import { findText } from '../find-text.ts';
import type { Fix } from '../fix.ts';
import { refusedAt, unopenable } from '../fix-error.ts';
import { replaceParts } from '../replace-parts.ts';
import { insertionsOf, refuseUnwritable, replaceText, type TextChange } from '../replace-text.ts';
import { glyphsOf } from '../stretch.ts';
import { filled } from './paragraph.ts';
import { type PrintedPlace, printedPlaces } from './printed-places.ts';

const DOCUMENT = 'word/document.xml';

/**
 * A Word document with some printed texts changed: in its document part only the characters that differ, every other
 * member byte for byte as it was. Places are the docx reader's.
 *
 * @throws {FixError}
 */
export function fixDocx(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  const xml = openPackage(bytes)?.text(DOCUMENT);
  if (xml === undefined) throw unopenable();
  const places = printedPlaces(xml);
  const changes: TextChange[] = [];
  const added = new Map<PrintedPlace, Insertion>();
  for (const { place, before, after } of fixes) {
    const key = 'paragraph' in place ? `p${place.paragraph}` : placeKey(place);
    const printed = places.get(key);
    if (printed === undefined)
      throw refusedAt(
        place,
        'no-place',
        '文件里没有这一处，或它只是上一格的延续，没有改。',
        'the file has no such place, or it only goes on the cell above; not changed.',
      );
    const glyphs = glyphsOf(xml, printed.stretches);
    const range = findText(glyphs, before, place, printed.numbered);
    const text = glyphs.findIndex(({ stretch }) => stretch.fixed === undefined);
    const bare = printed.stretches.find(({ fixed }) => fixed === undefined);
    if (range.from < range.to) changes.push(...replaceText(glyphs, range, before, after, place));
    else if (text >= 0) changes.push(...replaceText(glyphs, { from: text, to: text }, '', after, place));
    else if (after !== '') {
      refuseUnwritable(after, place);
      if (bare !== undefined)
        changes.push({ stretch: bare, from: bare.from, to: bare.from, text: after, place });
      else if (printed.slot !== undefined && !added.has(printed))
        added.set(printed, filled(printed.slot, after));
      else
        throw refusedAt(
          place,
          'unwritable',
          '这里没有可以书写的地方，没有改。请手工填写。',
          'there is nowhere to write here; not changed. Fill it in by hand.',
        );
    }
  }
  const insertions = [...insertionsOf(xml, changes), ...added.values()];
  if (insertions.length === 0) return bytes;
  const fixed = replaceParts(bytes, new Map([[DOCUMENT, inserted(xml, insertions)]]));
  if (fixed === undefined) throw unopenable();
  return fixed;
}
