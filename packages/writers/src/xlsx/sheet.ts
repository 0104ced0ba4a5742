import { DECLARATION, escaped } from '../disclosure/xml.ts';
import { addressOf, columnLetters } from './address.ts';
import { type CellStyle, PLAIN, type Styles } from './styles.ts';

/** What a cell of a sheet holds. A formula keeps the value it is known to have. */
export type Content =
  | { readonly text: string }
  | { readonly number: string; readonly formula?: string }
  | { readonly blank: true };

interface SheetCell {
  readonly content: Content;
  readonly style: CellStyle;
}

/** A sheet while it is filled, 0-based; then its part. */
export class Sheet {
  readonly name: string;
  /** Rows that stay in sight and come again on every printed page. */
  frozen = 0;
  landscape = false;
  widths: readonly number[] = [];
  readonly #cells: Map<number, SheetCell>[] = [];
  readonly #heights = new Map<number, number>();
  readonly #merges: string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  get height(): number {
    return this.#cells.length;
  }

  put(row: number, column: number, content: Content, style: CellStyle = PLAIN): void {
    while (this.#cells.length <= row) this.#cells.push(new Map());
    this.#cells[row]?.set(column, { content, style });
  }

  setHeight(row: number, points: number): void {
    this.#heights.set(row, points);
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows === 1 && columns === 1) return;
    this.#merges.push(`${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`);
  }

  part(styles: Styles, stringNumber: (text: string) => number): string {
    const width = Math.max(1, ...this.#cells.map((row) => Math.max(0, ...row.keys()) + 1));
    const pane =
      this.frozen === 0
        ? ''
        : `<pane ySplit="${this.frozen}" topLeftCell="A${this.frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
    const columns = this.widths
      .map((size, i) => `<col min="${i + 1}" max="${i + 1}" width="${size.toFixed(2)}" customWidth="1"/>`)
      .join('');
    const rows = this.#cells.map((row, r) => {
      const height = this.#heights.get(r);
      const cells = [...row]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => cellXml(addressOf(r, column), cell, styles, stringNumber));
      return `<row r="${r + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`;
    });
    const merges =
      this.#merges.length === 0
        ? ''
        : `<mergeCells count="${this.#merges.length}">${this.#merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnLetters(width - 1)}${Math.max(1, this.height)}"/><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${merges}<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${this.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/></worksheet>`;
  }
}

function cellXml(
  address: string,
  { content, style }: SheetCell,
  styles: Styles,
  stringNumber: (text: string) => number,
): string {
  const s = styles.numberOf(style);
  if ('blank' in content) return `<c r="${address}" s="${s}"/>`;
  if ('text' in content) return `<c r="${address}" s="${s}" t="s"><v>${stringNumber(content.text)}</v></c>`;
  const formula = content.formula === undefined ? '' : `<f>${escaped(content.formula)}</f>`;
  return `<c r="${address}" s="${s}">${formula}<v>${content.number}</v></c>`;
}
