import type { OfficePackage } from '../office/package.ts';
import {
  type Relationship,
  relationshipsOf,
  relationshipsPart,
  targetPart,
} from '../office/relationships.ts';
import { attributeOf, tagsOf } from '../office/xml.ts';

const WORKBOOK = 'xl/workbook.xml';

/** The part of each worksheet, by the sheet's name; the first of a name where it is there twice. */
export function worksheetParts(opened: OfficePackage): ReadonlyMap<string, string> {
  const root = relationshipsOf(opened.text('_rels/.rels'));
  const named = ofKind(root, 'officeDocument');
  const workbook = named === undefined ? WORKBOOK : targetPart('', named.target);
  const xml = opened.text(workbook) ?? '';
  const relationships = relationshipsOf(opened.text(relationshipsPart(workbook)));
  const parts = new Map<string, string>();
  for (const { name, kind, from, to } of tagsOf(xml)) {
    if (kind === 'close' || !/(?:^|:)sheet$/.test(name)) continue;
    const tag = xml.slice(from, to);
    const id = attributeOf(tag, '(?:[\\w.-]+:)?id');
    const relationship = relationships.find((one) => one.id === id && one.type.endsWith('/worksheet'));
    const sheet = attributeOf(tag, 'name') ?? '';
    if (relationship !== undefined && !parts.has(sheet)) {
      parts.set(sheet, targetPart(workbook, relationship.target));
    }
  }
  return parts;
}

/** The relationship of a kind, transitional or strict. */
export function ofKind(relationships: readonly Relationship[], kind: string): Relationship | undefined {
  return relationships.find(({ type }) => type.endsWith(`/${kind}`));
}

/** `BF12` as 0-based row and column; undefined for anything else. */
export function parseCellAddress(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (match === null) return undefined;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
