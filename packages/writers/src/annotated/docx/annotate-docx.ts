import type { Finding } from '@mingzhang/model';
import { DECLARATION, escaped } from '../../disclosure/xml.ts';
import { type Annotated, unopenable } from '../annotated.ts';
import { AUTHOR, noteLines, notesOf, wholeLines } from '../notes.ts';
import { openPackage } from '../office/package.ts';
import {
  beforeEnd,
  freeId,
  relationshipsOf,
  relationshipsPart,
  targetPart,
  withContentTypes,
  withRelationships,
} from '../office/relationships.ts';
import { attributeOf, inserted, tagsOf } from '../office/xml.ts';
import { anchorsOf, type ParagraphSpan } from './anchors.ts';
import { marksOf, type Range, rangeOf } from './comment-marks.ts';

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

interface Comment {
  readonly range: Range;
  readonly lines: readonly string[];
}

/** A Word document with a comment for every place that findings speak of; only marks are put into its text. */
export function annotateDocx(bytes: Uint8Array, findings: readonly Finding[]): Annotated {
  const opened = openPackage(bytes);
  const xml = opened?.text(DOCUMENT);
  const types = opened?.text(TYPES);
  if (opened === undefined || xml === undefined || types === undefined) return unopenable();

  const { comments, atHead } = commentsOf(xml, findings);
  if (comments.length === 0) return { ok: true, bytes, notes: 0, atHead: 0 };
  const rels = opened.text(relationshipsPart(DOCUMENT));
  const relationships = relationshipsOf(rels);
  const strict = xml.includes('http://purl.oclc.org/ooxml/wordprocessingml/main');
  const known = relationships.find(({ type }) => type.endsWith('/relationships/comments'));
  const part = known === undefined ? freePart(opened.has) : targetPart(DOCUMENT, known.target);
  const old = known === undefined ? undefined : opened.text(part);
  if (known !== undefined && !old?.includes('xmlns:w=')) return unopenable();

  const first = firstFreeId(xml, old);
  const namespace = strict ? 'http://purl.oclc.org/ooxml/wordprocessingml/main' : MAIN;
  const elements = comments.map(({ lines }, i) => commentXml(first + i, lines)).join('');
  const empty = `${DECLARATION}<w:comments xmlns:w="${namespace}"></w:comments>`;
  const marks = comments.flatMap(({ range }, i) => marksOf(first + i, range));
  const changes = new Map([
    [DOCUMENT, inserted(xml, marks)],
    [part, beforeEnd(old ?? empty, () => elements)],
  ]);
  if (known === undefined) {
    const id = freeId(relationships, 'rIdMingzhang');
    const type = `${strict ? STRICT : OFFICE}/comments`;
    const target = part.slice('word/'.length);
    changes.set(relationshipsPart(DOCUMENT), withRelationships(rels, [{ id, type, target }]));
    changes.set(TYPES, withContentTypes(types, [{ part, type: COMMENTS_TYPE }]));
  }
  return { ok: true, bytes: opened.with(changes), notes: comments.length, atHead };
}

function commentsOf(xml: string, findings: readonly Finding[]) {
  const anchors = anchorsOf(xml);
  const ranges = new Map<string, Range>();
  const { placed, whole } = notesOf(findings, (ref) => {
    const range = rangeOf(anchors, ref);
    if (range === undefined) return undefined;
    const key = `${range.from}-${range.to}`;
    ranges.set(key, range);
    return key;
  });
  const comments: Comment[] = [];
  let atHead = whole.length;
  const head = [...anchors.paragraphs.values()].find(({ empty }) => !empty) ?? firstCell(anchors.cells);
  if (whole.length > 0 && head !== undefined) {
    comments.push({ range: { from: head.begin, to: head.end }, lines: wholeLines(whole) });
  } else atHead = 0;
  for (const note of placed) {
    const range = ranges.get(note.key);
    if (range !== undefined) comments.push({ range, lines: noteLines(note.findings) });
  }
  return { comments, atHead };
}

function firstCell(cells: ReadonlyMap<string, { first: ParagraphSpan }>): ParagraphSpan | undefined {
  return [...cells.values()].map(({ first }) => first).find(({ empty }) => !empty);
}

function commentXml(id: number, lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="明账">${paragraphs.join('')}</w:comment>`;
}

function firstFreeId(xml: string, comments: string | undefined): number {
  const ids = [xml, comments ?? ''].flatMap((part) =>
    [...tagsOf(part)]
      .filter(({ name }) => name.startsWith('w:comment'))
      .map(({ from, to }) => Number(attributeOf(part.slice(from, to), 'w:id') ?? -1)),
  );
  return ids.reduce((most, id) => (Number.isSafeInteger(id) && id >= most ? id + 1 : most), 0);
}

function freePart(has: (name: string) => boolean): string {
  for (let n = 0; ; n++) {
    const name = `word/comments${n === 0 ? '' : n}.xml`;
    if (!has(name)) return name;
  }
}
