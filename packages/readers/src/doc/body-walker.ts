import type { Place } from '@mingzhang/model';
import { BlockBuilder } from '../block-builder.ts';
import type { Mark } from './marked-text.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import { buildTable, type WordRow } from './word-table.ts';

const CELL_END = '\x07';
const FIELD_BEGIN = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';
const PICTURE = /[\x01\x08]/;
const PARAGRAPH_ENDS = '\x07\x0c\x0d';
const PIECES = /[\x07\x0c\x0d\x13\x14\x15]|[^\x07\x0c\x0d\x13\x14\x15]+/g;

/**
 * Walks a document's body once: paragraphs outside tables, cells and rows inside them. A table inside a cell is read
 * as lines of that cell.
 */
export class BodyWalker {
  readonly builder = new BlockBuilder();
  readonly #properties: (at: number) => ParagraphProperties;
  readonly #noted = new Set<string>();
  #text = '';
  #lines: string[] = [];
  #texts: string[] = [];
  #rows: WordRow[] = [];
  #tables = 0;
  #paragraphs = 0;
  /** For each field open here, whether its code (not printed) is being read or its result. */
  #fields: boolean[] = [];

  /** `properties` gives those of the paragraph whose end mark stands at a place of the document stream. */
  constructor(properties: (at: number) => ParagraphProperties) {
    this.#properties = properties;
  }

  /** Text with one mark; `at` is where it stands in the document stream, `bytesEach` the bytes of a character. */
  take(text: string, mark: Mark, at: number, bytesEach: number): void {
    for (const { 0: part, index } of text.matchAll(PIECES)) {
      if (PARAGRAPH_ENDS.includes(part)) this.#endParagraph(part, at + index * bytesEach);
      else if (part === FIELD_BEGIN) this.#fields.push(true);
      else if (part === FIELD_RESULT) {
        if (this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
      } else if (part === FIELD_END) this.#fields.pop();
      else if (!this.#fields.includes(true)) this.#print(part, mark);
    }
  }

  end(): void {
    if (this.#text !== '') this.#lines.push(this.#text);
    if (this.#lines.length > 0) this.#endCell();
    if (this.#texts.length > 0) this.#rows.push({ texts: this.#texts, layout: undefined });
    this.#endTable();
  }

  #print(text: string, mark: Mark): void {
    if (mark === 'hidden' && text.trim() !== '') {
      this.#note(
        'hidden-text',
        '文档中有隐藏的文字，未读取；公开前应删除',
        'Hidden text is not read; remove it before publishing',
      );
    }
    if (mark === 'symbol') {
      this.#text += '□'.repeat(text.length);
      this.#note(
        'symbol',
        '符号字体的符号未识别，以“□”代替',
        'Signs of a symbol font are not recognised and stand as □',
      );
    }
    if (mark !== 'plain') return;
    if (PICTURE.test(text)) this.#note('picture', '图片、图形未读取', 'Pictures and shapes are not read');
    this.#text += printable(text);
  }

  #endParagraph(mark: string, at: number): void {
    const properties = this.#properties(at);
    const text = this.#text;
    this.#text = '';
    if (properties.isNumbered) {
      this.#note('list-number', '自动编号未读取', 'Automatic list numbers are not read');
    }
    if (properties.depth > 1) {
      this.#note('nested-table', '单元格内的表格按文字读取', 'A table inside a cell is read as text');
    }
    if (mark === CELL_END || properties.depth > 0) {
      if (mark === CELL_END && properties.endsRow) this.#endRow(properties);
      else {
        this.#lines.push(text);
        if (mark === CELL_END) this.#endCell();
      }
      return;
    }
    this.#endTable();
    this.builder.paragraph(text, { paragraph: ++this.#paragraphs }, properties.heading);
  }

  #endCell(): void {
    const most = this.builder.limits.cellCharacters;
    this.#texts.push(this.#lines.join('\n').trim().slice(0, most));
    this.#lines = [];
  }

  #endRow(properties: ParagraphProperties): void {
    this.#rows.push({ texts: this.#texts, layout: properties.row });
    this.#texts = [];
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    buildTable(this.builder, this.#rows, ++this.#tables);
    this.#rows = [];
  }

  /** One note for each kind, at the first place it is met. */
  #note(code: string, reason: string, reasonEn: string): void {
    if (this.#noted.has(code)) return;
    this.#noted.add(code);
    this.builder.note({ code, reason: `${reason}。`, reasonEn: `${reasonEn}.`, place: this.#place() });
  }

  #place(): Place {
    const inTable = this.#rows.length > 0 || this.#texts.length > 0;
    return inTable
      ? { table: this.#tables + 1, row: this.#rows.length + 1, cell: this.#texts.length + 1 }
      : { paragraph: this.#paragraphs + 1 };
  }
}

/** Word's own signs as text: line breaks, hard hyphens and tabs; anchors and soft hyphens dropped. */
function printable(text: string): string {
  return text
    .replace(/[\x0b\x0e]/g, '\n')
    .replace(/\x1e/g, '-')
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x08\x0f-\x1f]/g, '');
}
