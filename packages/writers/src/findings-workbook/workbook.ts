import { DECLARATION, escaped } from '../disclosure/xml.ts';
import { zipped } from '../disclosure/zip.ts';
import { widthOf } from '../text/width.ts';
import { addressOf, columnLetters } from '../xlsx/address.ts';
import { type Look, lookNumber, stylesPart } from './looks.ts';

/** A cell of a report's sheet: text, or a number as an exact decimal. */
export interface ReportCell {
  readonly text?: string;
  readonly number?: string;
  readonly look: Look;
}

/** A sheet of a report. Rows are 0-based and may be shorter than the sheet is wide. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReportCell[])[];
  /** Widths of columns in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight and come again on every printed page. */
  readonly frozen: number;
  /** The row of headings that can be filtered by, down to the last row. */
  readonly filter?: number;
  readonly merges?: readonly { readonly row: number; readonly column: number; readonly columns: number }[];
  readonly landscape: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** What a cell of a workbook can hold. */
const MOST_CHARACTERS = 32_767;

/** Sheets as a workbook. Text is only ever text: what begins like a formula is marked so that it stays none. */
export function workbook(sheets: readonly ReportSheet[]): Uint8Array {
  const names = sheetNames(sheets);
  const parts = sheets.map((sheet, i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetPart(sheet),
  ]);
  return zipped({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${parts
      .map(([part]) => `<Override PartName="/${part}" ContentType="${SHEET}.worksheet+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookPart(sheets, names),
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${parts
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${parts.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesPart(),
    ...Object.fromEntries(parts),
  });
}

/** Names a workbook can have: at most 31 characters, none of `:\/?*[]`, no two alike. */
function sheetNames(sheets: readonly ReportSheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain =
      name
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` ${n}`;
      const whole = plain.slice(0, 31 - suffix.length) + suffix;
      if (taken.has(whole.toLowerCase())) continue;
      taken.add(whole.toLowerCase());
      return whole;
    }
  });
}

function workbookPart(sheets: readonly ReportSheet[], names: readonly string[]): string {
  const list = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const defined = sheets.flatMap((sheet, i) => {
    const quoted = `'${(names[i] ?? '').replaceAll("'", "''")}'`;
    return [
      ...(sheet.filter === undefined
        ? []
        : [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escaped(`${quoted}!${filterRange(sheet, '$')}`)}</definedName>`,
          ]),
      ...(sheet.frozen === 0
        ? []
        : [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`${quoted}!$1:$${sheet.frozen}`)}</definedName>`,
          ]),
    ];
  });
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}</workbook>`;
}

function filterRange({ filter = 0, rows, widths }: ReportSheet, mark: string): string {
  const last = columnLetters(widths.length - 1);
  return `${mark}A${mark}${filter + 1}:${mark}${last}${mark}${Math.max(rows.length, filter + 1)}`;
}

function sheetPart(sheet: ReportSheet): string {
  const { rows, widths, frozen, merges = [], landscape } = sheet;
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rows.map((cells, r) => {
    return `<row r="${r + 1}" ht="${heightOf(cells, widths)}" customHeight="1">${cells.map((cell, c) => cellXml(addressOf(r, c), cell)).join('')}</row>`;
  });
  const filter = sheet.filter === undefined ? '' : `<autoFilter ref="${filterRange(sheet, '')}"/>`;
  const merged = merges.map(
    ({ row, column, columns: across }) =>
      `<mergeCell ref="${addressOf(row, column)}:${addressOf(row, column + across - 1)}"/>`,
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>${filter}${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

const POINTS_A_LINE = 14;
const TALLEST = 409;

/** Room for the wrapped lines of the tallest cell; a row of one cell goes over the whole width. */
function heightOf(cells: readonly ReportCell[], widths: readonly number[]): number {
  if (cells[0]?.look === 'title') return 28;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ text = '' }, column) => {
    const room = Math.max(4, (cells.length === 1 ? whole : (widths[column] ?? 8)) - 1);
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
  });
  return Math.min(TALLEST, Math.max(1, ...lines) * POINTS_A_LINE + 4);
}

const LIKE_FORMULA = /^[=+\-@\t\r]/;

function cellXml(address: string, { text, number, look }: ReportCell): string {
  if (number !== undefined) return `<c r="${address}" s="${lookNumber(look, false)}"><v>${number}</v></c>`;
  if (text === undefined || text === '') return `<c r="${address}" s="${lookNumber(look, false)}"/>`;
  const s = lookNumber(look, LIKE_FORMULA.test(text));
  return `<c r="${address}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}
