import type { OfficePackage } from '../../annotated/office/package.ts';
import { relationshipsOf, relationshipsPart, targetPart } from '../../annotated/office/relationships.ts';
import { ofKind } from '../../annotated/xlsx/sheets.ts';
import type { Stretch } from '../stretch.ts';
import { sharedString } from './stored-cell.ts';

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
  let xml: string | undefined;
  return (index) => {
    if (named === undefined || !/^\s*\d{1,9}\s*$/.test(index)) return undefined;
    xml ??= opened.text(targetPart(workbook, named.target)) ?? '';
    return sharedString(xml, Number(index));
  };
}
