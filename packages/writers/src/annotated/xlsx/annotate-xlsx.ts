import type { Finding } from '@mingzhang/model';
import { type Annotated, unopenable } from '../annotated.ts';
import { noteLines, notesOf, wholeLines } from '../notes.ts';
import { type OfficePackage, openPackage } from '../office/package.ts';
import {
  freeId,
  relationshipsOf,
  relationshipsPart,
  targetPart,
  withContentTypes,
  withRelationships,
} from '../office/relationships.ts';
import { inserted, tagsOf } from '../office/xml.ts';
import { type CellNote, commentedCells, withComments, withShapes } from './comment-parts.ts';
import { ofKind, parseCellAddress, worksheetParts } from './sheets.ts';

const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = { name: 'vml', type: 'application/vnd.openxmlformats-officedocument.vmlDrawing' };
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A workbook with a note on every cell that findings speak of; no cell, style or formula of it changes. */
export function annotateXlsx(bytes: Uint8Array, findings: readonly Finding[]): Annotated {
  const opened = openPackage(bytes);
  const types = opened?.text(TYPES);
  if (opened === undefined || types === undefined) return unopenable();
  const parts = worksheetParts(opened);
  const { placed, whole } = notesOf(findings, ({ place }) =>
    'sheet' in place && parts.has(place.sheet) && parseCellAddress(place.address) !== undefined
      ? `${place.sheet}!${place.address}`
      : undefined,
  );
  const bySheet = new Map<string, CellNote[]>();
  const add = (sheet: string, note: CellNote) => {
    const notes = bySheet.get(sheet);
    if (notes === undefined) bySheet.set(sheet, [note]);
    else notes.push(note);
  };
  for (const { place, findings: said } of placed) {
    if ('sheet' in place) add(place.sheet, { address: place.address, text: noteLines(said).join('\n') });
  }
  const head = parts.keys().next().value;
  if (whole.length > 0 && head !== undefined) atHead(bySheet, head, wholeLines(whole).join('\n'));

  const changes = new Map<string, string>();
  const overrides: { part: string; type: string }[] = [];
  for (const [sheet, notes] of bySheet) {
    const part = parts.get(sheet) ?? '';
    const comments = annotateSheet(opened, part, notes, changes);
    if (comments === undefined) return unopenable();
    overrides.push({ part: comments, type: COMMENTS_TYPE });
  }
  if (changes.size > 0) changes.set(TYPES, withContentTypes(types, overrides, VML));
  const notes = [...bySheet.values()].reduce((sum, list) => sum + list.length, 0);
  return { ok: true, bytes: changes.size === 0 ? bytes : opened.with(changes), notes, atHead: whole.length };
}

/** What is said of the whole workbook stands on A1 of its first sheet, in front of what is said of that cell. */
function atHead(bySheet: Map<string, CellNote[]>, sheet: string, text: string): void {
  const notes = bySheet.get(sheet) ?? [];
  const own = notes.find(({ address }) => address === 'A1');
  const note = { address: 'A1', text: own === undefined ? text : `${text}\n${own.text}` };
  bySheet.set(sheet, [note, ...notes.filter((other) => other !== own)]);
}

/** Puts the notes of one sheet into its comments and drawing; gives the comments part, or undefined if it cannot. */
function annotateSheet(
  opened: OfficePackage,
  part: string,
  notes: readonly CellNote[],
  changes: Map<string, string>,
): string | undefined {
  const xml = opened.text(part);
  if (xml === undefined) return undefined;
  const relsPart = relationshipsPart(part);
  const rels = opened.text(relsPart);
  const relationships = relationshipsOf(rels);
  const strict = xml.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  const base = strict ? STRICT : OFFICE;
  const added: { id: string; type: string; target: string }[] = [];

  const known = ofKind(relationships, 'comments');
  const comments =
    known === undefined ? freePart(opened, changes, 'xl/comments', 'xml') : targetPart(part, known.target);
  const old = known === undefined ? undefined : opened.text(comments);
  if (known !== undefined && old === undefined) return undefined;
  const namespace = strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : undefined;
  changes.set(comments, withComments(old, notes, namespace));
  if (known === undefined) {
    added.push({
      id: freeId(relationships, 'rIdMingzhangNotes'),
      type: `${base}/comments`,
      target: `/${comments}`,
    });
  }

  const drawn = ofKind(relationships, 'vmlDrawing');
  const drawing =
    drawn === undefined
      ? freePart(opened, changes, 'xl/drawings/vmlDrawing', 'vml')
      : targetPart(part, drawn.target);
  const shapes = drawn === undefined ? undefined : opened.text(drawing);
  if (drawn !== undefined && shapes === undefined) return undefined;
  const commented = commentedCells(old);
  changes.set(
    drawing,
    withShapes(
      shapes,
      notes.filter(({ address }) => !commented.has(address)),
    ),
  );
  if (drawn === undefined) {
    const id = freeId(relationships, 'rIdMingzhangBoxes');
    added.push({ id, type: `${base}/vmlDrawing`, target: `/${drawing}` });
    changes.set(part, withLegacyDrawing(xml, id, base));
  }
  if (added.length > 0) changes.set(relsPart, withRelationships(rels, added));
  return comments;
}

function freePart(
  opened: OfficePackage,
  changes: ReadonlyMap<string, string>,
  stem: string,
  extension: string,
): string {
  for (let n = 1; ; n++) {
    const name = `${stem}${n}.${extension}`;
    if (!opened.has(name) && !changes.has(name)) return name;
  }
}

/** Elements that have to stand behind `legacyDrawing` in a worksheet (ECMA-376 18.3.1.99). */
const BEHIND = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

function withLegacyDrawing(xml: string, id: string, base: string): string {
  let depth = 0;
  let at: number | undefined;
  let end = xml.length;
  let prefix = '';
  for (const { name, kind, from } of tagsOf(xml)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (kind === 'close') {
      depth--;
      if (depth === 0) end = from;
      continue;
    }
    if (depth === 0) prefix = name.slice(0, name.length - local.length);
    if (depth === 1 && at === undefined && BEHIND.has(local)) at = from;
    if (kind === 'open') depth++;
  }
  const element = `<${prefix}legacyDrawing xmlns:r="${base}" r:id="${id}"/>`;
  return inserted(xml, [{ at: at ?? end, remove: 0, text: element }]);
}
