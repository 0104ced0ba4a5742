import type { OfficePackage } from '../../annotated/office/package.ts';
import { relationshipsOf, relationshipsPart, targetPart } from '../../annotated/office/relationships.ts';
import { tagsOf } from '../../annotated/office/xml.ts';
import { ofKind } from '../../annotated/xlsx/sheets.ts';
import type { Stretch } from '../stretch.ts';

/** A rich text: markup, and where its texts stand in it. */
export interface RichText {
  readonly inner: string;
  readonly texts: readonly Stretch[];
}

/** The shared strings of a workbook by their number. */
export function sharedStringsOf(opened: OfficePackage): (index: string) => RichText | undefined {
  const root = ofKind(relationshipsOf(opened.text('_rels/.rels')), 'officeDocument');
  const workbook = root === undefined ? 'xl/workbook.xml' : targetPart('', root.target);
  const named = ofKind(relationshipsOf(opened.text(relationshipsPart(workbook))), 'sharedStrings');
  let texts: readonly RichText[] | undefined;
  return (index) => {
    if (named === undefined || !/^\s*\d{1,9}\s*$/.test(index)) return undefined;
    texts ??= richTexts(opened.text(targetPart(workbook, named.target)) ?? '');
    return texts[Number(index)];
  };
}

function richTexts(xml: string): readonly RichText[] {
  const all: RichText[] = [];
  let begin = 0;
  let phonetic = 0;
  let text: { readonly tag: number; readonly from: number } | undefined;
  let texts: Stretch[] = [];
  for (const { name, kind, from, to } of tagsOf(xml)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (kind !== 'close') {
      if (local === 'si') {
        begin = to;
        texts = [];
      } else if (local === 'rPh') phonetic++;
      else if (local === 't' && kind === 'open') text = { tag: from - begin, from: to - begin };
    }
    if (kind === 'open') continue;
    if (local === 'si') all.push({ inner: kind === 'empty' ? '' : xml.slice(begin, from), texts });
    else if (local === 'rPh') phonetic--;
    else if (local === 't' && text !== undefined) {
      if (phonetic === 0) texts.push({ ...text, to: from - begin });
      text = undefined;
    }
  }
  return all;
}
