import type { Evidence } from '@mingzhang/model';
import { BlockBuilder, type GridBuilder } from '../block-builder.ts';
import { ReadError } from '../read-error.ts';
import type { Tag } from '../xml/tag.ts';
import type { XmlWalker } from '../xml/walk-xml.ts';
import type { Numbering } from './numbering.ts';

/** Elements whose text is not printed: deleted text, field codes, the second spelling of a drawing. */
const UNPRINTED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:delInstrText',
  'w:footnotePr',
  'w:pict',
]);

/** Elements that say in `w:val` what the walker has to know. */
const PROPERTIES = new Set([
  'w:gridSpan',
  'w:vMerge',
  'w:gridBefore',
  'w:pStyle',
  'w:outlineLvl',
  'w:numId',
  'w:ilvl',
  'w:vanish',
]);

interface OpenTable {
  readonly number: number;
  readonly grid: GridBuilder;
  row: number;
  cell: number;
  lines: string[];
  columnSpan: number;
  merged: boolean;
}

/** Walks the document part once. One table is open at a time; a table inside a cell is read as lines of that cell. */
export class DocumentWalker implements XmlWalker {
  readonly #builder = new BlockBuilder();
  readonly #headings: ReadonlyMap<string, number>;
  readonly #numbering: Numbering;
  #depth = 0;
  #silent = 0;
  #table: OpenTable | undefined;
  #nested = 0;
  #tables = 0;
  #paragraphs = 0;
  /** Paragraphs open around the present one: a text box opens one inside another. */
  readonly #outer: { text: string; heading: number | undefined }[] = [];
  #text = '';
  #heading: number | undefined;
  #list: string | undefined;
  #listLevel = 0;
  #inText = false;
  #inRun = false;
  #hiddenRun = false;
  #inParagraph = 0;

  constructor(headings: ReadonlyMap<string, number>, numbering: Numbering) {
    this.#headings = headings;
    this.#numbering = numbering;
  }

  evidence(): Evidence {
    return this.#builder.evidence();
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (++this.#depth > this.#builder.limits.nesting) {
      throw new ReadError(
        'too-large',
        'Word 正文嵌套过深，未予读取。',
        'The Word document is nested too deep and was not read.',
      );
    }
    if (this.#silent > 0 || UNPRINTED.has(name)) {
      this.#silent++;
      return;
    }
    switch (name) {
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r':
        this.#inRun = true;
        this.#hiddenRun = false;
        break;
      case 'w:tbl':
        this.#openTable();
        break;
      case 'w:tr':
        this.#openRow();
        break;
      case 'w:tc':
        this.#openCell();
        break;
      case 'w:br':
      case 'w:cr':
        if (this.#inRun) this.#text += tag.attributes['w:type'] === 'page' ? '' : '\n';
        break;
      case 'w:tab':
        if (this.#inRun) this.#text += ' ';
        break;
      case 'w:noBreakHyphen':
        this.#text += '-';
        break;
      default:
        if (PROPERTIES.has(name)) this.#property(name, tag.attributes['w:val'] ?? '');
    }
  }

  #property(name: string, value: string): void {
    switch (name) {
      case 'w:gridSpan':
        if (this.#table !== undefined && this.#nested === 0)
          this.#table.columnSpan = Number.parseInt(value, 10) || 1;
        break;
      case 'w:vMerge':
        if (this.#table !== undefined && this.#nested === 0) this.#table.merged = value !== 'restart';
        break;
      case 'w:gridBefore':
        this.#table?.grid.skip(Number.parseInt(value, 10) || 0);
        break;
      case 'w:pStyle':
        this.#heading = this.#headings.get(value);
        break;
      case 'w:outlineLvl':
        if (this.#inParagraph > 0 && Number(value) < 9) this.#heading = Number(value) + 1;
        break;
      case 'w:numId':
        this.#list = value;
        break;
      case 'w:ilvl':
        this.#listLevel = Number.parseInt(value, 10) || 0;
        break;
      case 'w:vanish':
        if (this.#inRun && value !== '0' && value !== 'false') this.#hiddenRun = true;
        break;
    }
  }

  text(text: string): void {
    if (!this.#inText || this.#silent > 0) return;
    if (!this.#hiddenRun) {
      this.#text += text;
      return;
    }
    if (text.trim() === '') return;
    this.#builder.note({
      code: 'hidden-text',
      reason: '文档中有隐藏的文字，未予读取；公开前应删除。',
      reasonEn: 'The document holds hidden text, which was not read; remove it before publishing.',
      place: { paragraph: this.#paragraphs + 1 },
    });
  }

  close(name: string): void {
    this.#depth--;
    if (this.#silent > 0) {
      this.#silent--;
      return;
    }
    switch (name) {
      case 'w:t':
        this.#inText = false;
        break;
      case 'w:r':
        this.#inRun = false;
        break;
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:tc':
        this.#closeCell();
        break;
      case 'w:tbl':
        this.#closeTable();
        break;
    }
  }

  #openParagraph(): void {
    if (this.#inParagraph++ > 0) this.#outer.push({ text: this.#text, heading: this.#heading });
    this.#text = '';
    this.#heading = undefined;
    this.#list = undefined;
    this.#listLevel = 0;
  }

  #closeParagraph(): void {
    const number =
      this.#list === undefined || this.#text.trim() === ''
        ? ''
        : this.#numbering.next(this.#list, this.#listLevel);
    const text = number + this.#text;
    if (this.#table !== undefined) {
      this.#table.lines.push(text.slice(0, this.#builder.limits.cellCharacters));
    } else {
      this.#builder.paragraph(text, { paragraph: ++this.#paragraphs }, this.#heading);
    }
    this.#inParagraph--;
    const outer = this.#outer.pop();
    this.#text = outer?.text ?? '';
    this.#heading = outer?.heading;
    this.#list = undefined;
  }

  #openTable(): void {
    if (this.#table !== undefined) {
      this.#nested++;
      return;
    }
    const number = ++this.#tables;
    const grid = this.#builder.grid({ table: number, row: 1, cell: 1 }, true);
    this.#table = { number, grid, row: 0, cell: 0, lines: [], columnSpan: 1, merged: false };
  }

  #openRow(): void {
    if (this.#table === undefined || this.#nested > 0) return;
    this.#table.row++;
    this.#table.cell = 0;
    this.#table.grid.row();
  }

  #openCell(): void {
    if (this.#table === undefined || this.#nested > 0) return;
    this.#table.cell++;
    this.#table.lines = [];
    this.#table.columnSpan = 1;
    this.#table.merged = false;
  }

  #closeCell(): void {
    const table = this.#table;
    if (table === undefined || this.#nested > 0) return;
    this.#builder.count();
    const place = { table: table.number, row: table.row, cell: table.cell };
    if (table.merged) table.grid.merged(place, table.columnSpan);
    else table.grid.cell(table.lines.join('\n').trim(), place, table.columnSpan);
  }

  #closeTable(): void {
    if (this.#nested > 0) {
      this.#nested--;
      return;
    }
    if (this.#table !== undefined) this.#builder.finish(this.#table.grid);
    this.#table = undefined;
  }
}
