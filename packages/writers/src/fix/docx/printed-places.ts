import { attributeOf, tagsOf } from '../../annotated/office/xml.ts';
import type { Stretch } from '../stretch.ts';
import { Paragraph, type Slot } from './paragraph.ts';

/** What is printed in one cell, or in one paragraph outside tables. */
export interface PrintedPlace {
  readonly stretches: readonly Stretch[];
  /** Where a text can be put in that prints nothing yet; undefined where it cannot. */
  readonly slot: Slot | undefined;
  /** Whether a number is printed before it that is not in its text. */
  readonly numbered: boolean;
}

/** Elements that hold nothing printed. */
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

/**
 * Every cell and paragraph of a document part by the key of its place, counted as the docx reader counts them: tables
 * of the body in document order, a table inside a cell being lines of that cell; paragraphs outside tables as they end,
 * that of a text box before the one that holds it. A cell that only goes on the one above is not among them.
 */
export function printedPlaces(xml: string): ReadonlyMap<string, PrintedPlace> {
  const walk = new Walk(xml);
  for (const { name, kind, from, to } of tagsOf(xml)) {
    if (kind !== 'close') walk.open(name, from, to, kind === 'empty');
    if (kind !== 'open') walk.close(name, from, to);
  }
  return walk.places;
}

interface OpenCell {
  readonly lines: Paragraph[];
  merged: boolean;
}

class Walk {
  readonly places = new Map<string, PrintedPlace>();
  readonly #xml: string;
  readonly #open: Paragraph[] = [];
  #silent = 0;
  #tables = 0;
  #depth = 0;
  #row = 0;
  #cell = 0;
  #current: OpenCell = { lines: [], merged: false };
  #paragraphs = 0;
  #text: { readonly tag: number; readonly from: number } | undefined;
  #inRun = false;
  #hidden = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  open(name: string, from: number, to: number, empty: boolean): void {
    if (this.#silent > 0 || UNPRINTED.has(name)) {
      this.#silent++;
      this.#open.at(-1)?.meets('unprinted');
      return;
    }
    const paragraph = this.#open.at(-1);
    paragraph?.meets(name);
    switch (name) {
      case 'w:t':
        if (!empty) this.#text = { tag: from, from: to };
        break;
      case 'w:p':
        this.#open.push(new Paragraph(to, empty));
        break;
      case 'w:r':
        this.#inRun = true;
        this.#hidden = false;
        paragraph?.openRun();
        break;
      case 'w:pPr':
      case 'w:rPr':
        paragraph?.openProperties(name, from);
        break;
      case 'w:tbl':
        if (this.#depth++ === 0) {
          this.#tables++;
          this.#row = 0;
        }
        break;
      case 'w:tr':
        if (this.#depth === 1) {
          this.#row++;
          this.#cell = 0;
        }
        break;
      case 'w:tc':
        if (this.#depth === 1) {
          this.#cell++;
          this.#current = { lines: [], merged: false };
        }
        break;
      default:
        this.#mark(name, from, to);
    }
  }

  #mark(name: string, from: number, to: number): void {
    const paragraph = this.#open.at(-1);
    const attribute = (key: string) => attributeOf(this.#xml.slice(from, to), key);
    switch (name) {
      case 'w:br':
      case 'w:cr':
        if (this.#inRun && attribute('w:type') !== 'page') paragraph?.fixed('\n');
        break;
      case 'w:tab':
        if (this.#inRun) paragraph?.fixed(' ');
        break;
      case 'w:noBreakHyphen':
        paragraph?.fixed('-');
        break;
      case 'w:vMerge':
        if (this.#depth === 1) this.#current.merged = attribute('w:val') !== 'restart';
        break;
      case 'w:numId':
        if (paragraph !== undefined) paragraph.numbered = true;
        break;
      case 'w:vanish': {
        const value = attribute('w:val');
        if (this.#inRun && value !== '0' && value !== 'false') this.#hidden = true;
      }
    }
  }

  close(name: string, from: number, to: number): void {
    if (this.#silent > 0) {
      this.#silent--;
      return;
    }
    const paragraph = this.#open.at(-1);
    switch (name) {
      case 'w:t':
        if (this.#text !== undefined && !this.#hidden) paragraph?.text({ ...this.#text, to: from });
        this.#text = undefined;
        break;
      case 'w:r':
        paragraph?.closeRun(from, to, this.#xml, this.#hidden);
        this.#inRun = false;
        break;
      case 'w:pPr':
      case 'w:rPr':
        paragraph?.closeProperties(name, to, this.#xml);
        break;
      case 'w:p':
        this.#closeParagraph(from);
        break;
      case 'w:tc':
        if (this.#depth === 1) this.#closeCell();
        break;
      case 'w:tbl':
        this.#depth--;
    }
  }

  #closeParagraph(from: number): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    paragraph.end(from);
    if (this.#depth > 0) {
      this.#current.lines.push(paragraph);
      if (this.#depth > 1 || this.#open.length > 0) paragraph.slot = undefined;
      return;
    }
    const { stretches, slot, numbered } = paragraph;
    this.places.set(`p${++this.#paragraphs}`, { stretches, slot, numbered });
  }

  #closeCell(): void {
    const { lines, merged } = this.#current;
    if (merged) return;
    const stretches = lines.flatMap((line, i) => (i === 0 ? line.stretches : [LINE_END, ...line.stretches]));
    const slot = lines.find((line) => line.slot !== undefined)?.slot;
    const numbered = lines.some((line) => line.numbered);
    this.places.set(`t${this.#tables}:${this.#row}:${this.#cell}`, { stretches, slot, numbered });
  }
}

const LINE_END: Stretch = { tag: -1, from: -1, to: -1, fixed: '\n' };
