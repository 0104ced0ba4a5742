import { around, type Box } from './frame.ts';
import type { Glyph } from './page-text.ts';

/** A stretch of a line that a gap parts from the rest. */
export interface Segment extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
}

/** Characters printed on one baseline, left to right. */
export class Line implements Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  readonly size: number;
  #text: string | undefined;
  #segments: readonly Segment[] | undefined;

  /** Takes the characters in any order, not all of them blanks. */
  constructor(glyphs: Glyph[]) {
    if (!isOrdered(glyphs, (glyph) => glyph.left)) glyphs.sort((p, q) => p.left - q.left);
    const inked = glyphs.some((glyph) => glyph.blank) ? glyphs.filter((glyph) => !glyph.blank) : glyphs;
    const { left, top, right, bottom } = around(inked);
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
    this.glyphs = glyphs;
    this.baseline = inked[0]?.baseline ?? 0;
    this.size = middleSize(inked);
  }

  /** What it says, in one word after another. */
  get text(): string {
    this.#text ??= lineText(this.glyphs);
    return this.#text;
  }

  /** Its stretches, parted where a gap is wider than a word's. */
  get segments(): readonly Segment[] {
    this.#segments ??= segmentsOf(this.glyphs, this.size);
    return this.#segments;
  }
}

function segmentsOf(glyphs: readonly Glyph[], size: number): Segment[] {
  const out: Segment[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    if (open.length > 0) out.push({ ...around(open), glyphs: open, text: lineText(open).trim() });
    open = [];
  };
  for (const glyph of glyphs) {
    if (glyph.blank) continue;
    const last = open[open.length - 1];
    if (last !== undefined && glyph.left - last.right > size * 0.55) close();
    open.push(glyph);
  }
  close();
  return out;
}

function isOrdered<T>(items: readonly T[], by: (item: T) => number): boolean {
  let last = -Infinity;
  for (const item of items) {
    const at = by(item);
    if (at < last) return false;
    last = at;
  }
  return true;
}

function middleSize(glyphs: readonly Glyph[]): number {
  const first = glyphs[0]?.size ?? 0;
  if (glyphs.every((glyph) => glyph.size === first)) return first;
  const sizes = glyphs.map((glyph) => glyph.size).sort((p, q) => p - q);
  return sizes[sizes.length >> 1] ?? 0;
}

/** Glyphs as lines, top to bottom; blanks alone make no line. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = isOrdered(glyphs, (glyph) => glyph.baseline)
    ? glyphs
    : [...glyphs].sort((p, q) => p.baseline - q.baseline);
  const lines: Line[] = [];
  let open: Glyph[] = [];
  let last: Glyph | undefined;
  const close = (): void => {
    if (open.some((glyph) => !glyph.blank)) lines.push(new Line(open));
    open = [];
  };
  for (const glyph of sorted) {
    if (last !== undefined && glyph.baseline - last.baseline > Math.max(glyph.size, last.size) * 0.38)
      close();
    open.push(glyph);
    last = glyph;
  }
  close();
  return lines;
}

const isLatin = (text: string): boolean => /[\u0021-\u024f]/.test(text);

/**
 * What a line says. Printed blanks stand as printed; a gap without one counts as a blank when it is wider than
 * a word's (between Latin letters or digits) or about half a character's (elsewhere).
 */
function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last !== undefined && !glyph.blank && !last.blank) {
      const gap = glyph.left - last.right;
      const size = Math.max(glyph.size, last.size);
      const narrow = gap > size * 0.28 && isLatin(last.text) && isLatin(glyph.text);
      const least = glyph.recognised ? 1 : narrow ? 0.28 : 0.45;
      if (gap > size * least) text += ' ';
    }
    text += glyph.text;
    last = glyph;
  }
  return text;
}

const wholeNumber = /^[-−+(（]?[\d,，]+(\.\d+)?[)）]?[%％‰]?$/;
const finished = /^[-−+]?(\d{1,3}(,\d{3})+|\d+)\.\d{2}[%％]?$/;

const listItem = /^(\d{1,2}[.．、](?![\d%])|[（(]\d{1,2}[)）]|[①-⑳])\s*[\u4e00-\u9fff]/;

/**
 * Two printed lines of one text as one: a number or a Chinese sentence runs on, Latin words are parted by a
 * blank, and two numbers that are each complete, or a new item of a numbered list, stay on lines of their own.
 */
export function joinLines(upper: string, lower: string): string {
  const head = upper.trimEnd();
  const tail = lower.trimStart();
  if (head === '' || tail === '') return head + tail;
  const lastLine = head.slice(head.lastIndexOf('\n') + 1);
  if (finished.test(lastLine) && wholeNumber.test(tail) && /\d{2}/.test(tail)) {
    return `${head}\n${tail}`;
  }
  if (listItem.test(tail) && /[\u3002\uff1b\uff1a.;:]$|[\u4e00-\u9fff]$/.test(head))
    return `${head}\n${tail}`;
  const letters = /[A-Za-z]$/.test(head) && /^[A-Za-z]/.test(tail);
  return letters && upper !== head ? `${head} ${tail}` : head + tail;
}

/** The text of lines that belong together, such as a cell's. */
export function textOf(lines: readonly Line[]): string {
  let text = '';
  for (const one of lines) text = joinLines(text, one.text);
  return text.trim();
}
