import type { Disclosure } from '@mingzhang/model';
import { compose } from '../disclosure/compose.ts';
import type { Piece, PrintedDocument } from '../disclosure/printed.ts';
import { DECLARATION, escaped } from '../disclosure/xml.ts';
import { zipped } from '../disclosure/zip.ts';
import { Sheet } from './sheet.ts';
import { PLAIN, Styles } from './styles.ts';
import { putTable } from './table-sheet.ts';

/**
 * A disclosure as a workbook: one sheet a table as the platform exports it, the two grids of a project on one sheet,
 * prose on sheets between them, in printed order. Amounts are numbers in the format they were printed in; totals are
 * formulas with their values stored, so that a reader can follow what they are made of. No macro, no hidden sheet, no
 * author.
 */
export function writeXlsx(disclosure: Disclosure): Uint8Array {
  const printed = compose(disclosure);
  const sheets = sheetsOf(printed);
  const styles = new Styles();
  const strings = new Map<string, number>();
  const stringNumber = (text: string) => {
    const number = strings.get(text) ?? strings.size;
    strings.set(text, number);
    return number;
  };
  const parts = sheets.map((sheet) => sheet.part(styles, stringNumber));
  return zipped({
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(printed.title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles.part(),
    'xl/sharedStrings.xml': sharedStrings([...strings.keys()]),
    ...Object.fromEntries(parts.map((part, i) => [`xl/worksheets/sheet${i + 1}.xml`, part])),
  });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROSE_WIDTH = 100;
const PROSE_LINE = 15;

function sheetsOf(printed: PrintedDocument): Sheet[] {
  const sheets: Sheet[] = [];
  const names = new Set<string>();
  let before: Piece | undefined;
  for (const piece of printed.pieces) {
    const goesOn = goesOnWith(piece, before);
    const open = goesOn ? sheets.at(-1) : undefined;
    const sheet =
      open ?? new Sheet(sheetName(piece.kind === 'table' ? (piece.title ?? piece.name) : piece.text, names));
    if (open === undefined) sheets.push(sheet);
    if (piece.kind === 'table') putTable(sheet, piece);
    else putProse(sheet, piece.text, piece.kind === 'heading');
    before = piece;
  }
  if (sheets.length === 0) sheets.push(new Sheet(sheetName(printed.title, names)));
  return sheets;
}

/** Prose goes on with prose, a table without a title of its own with the table before it. */
function goesOnWith(piece: Piece, before: Piece | undefined): boolean {
  if (before === undefined) return false;
  if (piece.kind === 'table') return before.kind === 'table' && piece.form === 'indicators';
  return before.kind !== 'table';
}

function putProse(sheet: Sheet, text: string, heading: boolean): void {
  const row = sheet.height;
  sheet.widths = [PROSE_WIDTH];
  sheet.put(row, 0, { text }, { ...PLAIN, font: heading ? 'strong' : 'plain', format: '@' });
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (PROSE_WIDTH / 2))), 0);
  sheet.setHeight(row, Math.min(409, lines * PROSE_LINE));
}

/** The beginning of a text as a name Excel takes: at most 31 characters, none of `[]:*?/\`, not met before. */
function sheetName(wished: string, names: Set<string>): string {
  const clean = (/^[^[\]:*?/\\'\n\t]*/.exec(wished.trim())?.[0] ?? '').trim() || '表';
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `（${n}）`;
    const name = clean.slice(0, 31 - tail.length) + tail;
    if (names.has(name.toLowerCase())) continue;
    names.add(name.toLowerCase());
    return name;
  }
}

function workbook(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, frozen }, i) =>
    frozen === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escaped(name)}'!$1:$${frozen}</definedName>`,
        ],
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}</workbook>`;
}

function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], i) => {
    const base = type.startsWith('metadata/') ? `${PACKAGE}/relationships` : OFFICE;
    return `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
    override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, i) =>
      override(`xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEET}.worksheet+xml`),
    ),
  ].join('')}</Types>`;
}
