import type { Insertion } from '../../annotated/office/xml.ts';
import { escaped } from '../../disclosure/xml.ts';
import type { Stretch } from '../stretch.ts';

/** A place in the XML part where a text element can be put: what it replaces and what goes around it. */
export interface Slot {
  readonly at: number;
  readonly remove: number;
  readonly before: string;
  readonly after: string;
}

/** A text put into a place that prints nothing. */
export function filled({ at, remove, before, after }: Slot, text: string): Insertion {
  return { at, remove, text: `${before}<w:t xml:space="preserve">${escaped(text)}</w:t>${after}` };
}

/** What a run may hold for a text to be put behind it. */
const PLAIN = new Set(['w:rPr', 'w:t', 'w:lastRenderedPageBreak']);
const TRACKED = /<w:(?:ins|del|move|\w+Change)/;

/** A paragraph while it is read: what it prints, and where it could print more. */
export class Paragraph {
  readonly stretches: Stretch[] = [];
  numbered = false;
  slot: Slot | undefined;
  readonly #behindTag: number;
  readonly #empty: boolean;
  /** Whether the run that is open holds only text; undefined outside a run. */
  #plain: boolean | undefined;
  #properties = 0;
  #markFrom = -1;
  /** The properties of the paragraph's end, which a text typed there would take. */
  #mark = '';

  constructor(behindTag: number, empty: boolean) {
    this.#behindTag = behindTag;
    this.#empty = empty;
  }

  text(stretch: Stretch): void {
    this.stretches.push(stretch);
  }

  fixed(char: string): void {
    this.stretches.push({ tag: -1, from: -1, to: -1, fixed: char });
  }

  /** An element that begins inside. */
  meets(name: string): void {
    if (this.#plain && this.#properties === 0 && !PLAIN.has(name)) this.#plain = false;
  }

  openRun(): void {
    this.#plain = true;
  }

  closeRun(from: number, to: number, xml: string, hidden: boolean): void {
    if (this.#plain && !hidden && this.slot === undefined) {
      this.slot = xml.startsWith('</', from)
        ? { at: from, remove: 0, before: '', after: '' }
        : { at: to - 2, remove: 2, before: '>', after: '</w:r>' };
    }
    this.#plain = undefined;
  }

  openProperties(name: 'w:pPr' | 'w:rPr', from: number): void {
    if (name === 'w:rPr' && this.#properties > 0 && this.#plain === undefined) this.#markFrom = from;
    this.#properties++;
  }

  closeProperties(name: 'w:pPr' | 'w:rPr', to: number, xml: string): void {
    this.#properties--;
    if (name === 'w:pPr' || this.#markFrom < 0) return;
    const mark = xml.slice(this.#markFrom, to);
    if (this.#mark === '' && !TRACKED.test(mark)) this.#mark = mark;
    this.#markFrom = -1;
  }

  /** Its own end: the offset of its closing tag. */
  end(from: number): void {
    this.slot ??= this.#empty
      ? { at: this.#behindTag - 2, remove: 2, before: '><w:r>', after: '</w:r></w:p>' }
      : { at: from, remove: 0, before: `<w:r>${this.#mark}`, after: '</w:r>' };
  }
}
