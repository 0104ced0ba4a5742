import type { Disclosure } from '@mingzhang/model';
import { compose } from '../disclosure/compose.ts';
import { contentsOf, type Piece, type PrintedTable } from '../disclosure/printed.ts';
import { zipped } from '../disclosure/zip.ts';
import { contentsPage, coverPage } from './front.ts';
import { LOOKS, type Look } from './look.ts';
import { PAGES, type Page, sectionProperties } from './page.ts';
import { pageNumbers } from './paginate.ts';
import {
  contentTypes,
  coreProperties,
  documentPart,
  documentRelationships,
  fontTable,
  footer,
  packageRelationships,
  settings,
  styles,
} from './parts.ts';
import { GAP, headingParagraph, SMALL, tableTitle, textParagraph } from './prose.ts';
import { paragraph, run } from './run.ts';
import { beginsPage, type Run, runsOf } from './sections.ts';
import { shapeOf } from './shape.ts';
import { captionParagraph, docxTable } from './table.ts';

/**
 * A disclosure as a Word document in the official look of its template: cover, contents with page numbers, the tables
 * with merged headings that come again on every page, the explanation with its tables in place. The same disclosure
 * gives the same bytes; nothing of who wrote it, when or from which file stands in them.
 */
export function writeDocx(disclosure: Disclosure): Uint8Array {
  const printed = compose(disclosure);
  const look = LOOKS[printed.template];
  const runs = runsOf(printed);
  const entries = contentsOf(printed);
  const front = sectionProperties(PAGES.text, { numbered: false });
  const body = [
    coverPage(printed, look, front),
    entries.length === 0 ? '' : contentsPage(entries, pageNumbers(runs, look), look, front),
    ...runs.map((one, i) => bodySection(one, look, i === 0, i === runs.length - 1)),
  ].join('');
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': coreProperties(printed.title),
    'word/document.xml': documentPart(body),
    'word/_rels/document.xml.rels': documentRelationships(),
    'word/styles.xml': styles(look),
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(),
    'word/footer1.xml': footer(),
  });
}

/** A run of pieces as a section. The last paragraph carries its properties; the last section's stand in the body. */
function bodySection({ page, pieces }: Run, look: Look, first: boolean, last: boolean): string {
  const properties = sectionProperties(page, first ? { numbered: true, from: 1 } : { numbered: true });
  const content = pieces.map((piece, i) => pieceXml(piece, page, look, pieces[i - 1])).join('');
  return last ? content + properties : endingWith(content, properties);
}

/** Puts a section's properties into its last paragraph, so that no empty one follows a full page. */
function endingWith(content: string, properties: string): string {
  const start = content.lastIndexOf('<w:p>');
  const paragraphXml = content.slice(start);
  const ended = paragraphXml.startsWith('<w:p><w:pPr>')
    ? paragraphXml.replace('</w:pPr>', () => `${properties}</w:pPr>`)
    : paragraphXml.replace('<w:p>', () => `<w:p><w:pPr>${properties}</w:pPr>`);
  return content.slice(0, start) + ended;
}

function pieceXml(piece: Piece, page: Page, look: Look, before: Piece | undefined): string {
  if (piece.kind === 'heading')
    return headingParagraph(piece, look, piece.level === 1 && before !== undefined);
  if (piece.kind === 'text') return textParagraph(piece, look);
  return tableXml(piece, page, look, beginsPage(piece, before));
}

function tableXml(table: PrintedTable, page: Page, look: Look, newPage: boolean): string {
  const shape = shapeOf(table, page, look.table);
  const small = (text: string, keepNext: boolean) =>
    paragraph(run(text, { size: shape.size }), { ...SMALL, keepNext });
  return [
    tableTitle(table, look, newPage),
    ...table.lines.map((line) => small(line, true)),
    captionParagraph(table, page, shape),
    docxTable(table, shape, look),
    ...(table.notes.length === 0 ? [paragraph('', GAP)] : table.notes.map((note) => small(note, false))),
  ].join('');
}
