import { around, type Box } from './frame.ts';
import type { Glyph } from './page-text.ts';

/** Characters printed on one baseline, left to right. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  readonly size: number;
}

const latin = /[\u0021-\u024f]/;

function line(glyphs: Glyph[]): Line {
  glyphs.sort((p, q) => p.left - q.left);
  const inked = glyphs.filter((glyph) => !glyph.blank);
  const first = inked[0] ?? glyphs[0];
  const sizes = inked.map((glyph) => glyph.size).sort((p, q) => p - q);
  return {
    ...around(inked.length > 0 ? inked : glyphs),
    glyphs,
    baseline: first?.baseline ?? 0,
    size: sizes[sizes.length >> 1] ?? first?.size ?? 0,
  };
}

/** Glyphs as lines, top to bottom; blanks alone make no line. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = [...glyphs].sort((p, q) => p.baseline - q.baseline);
  const lines: Line[] = [];
  let open: Glyph[] = [];
  let last: Glyph | undefined;
  const close = (): void => {
    if (open.some((glyph) => !glyph.blank)) lines.push(line(open));
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

/**
 * What a line says. Printed blanks stand as printed; a gap without one counts as a blank when it is wider than
 * a word's (between Latin letters or digits) or about half a character's (elsewhere).
 */
export function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last !== undefined && !glyph.blank && !last.blank) {
      const gap = glyph.left - last.right;
      const size = Math.max(glyph.size, last.size);
      const narrow = latin.test(last.text) && latin.test(glyph.text);
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
  for (const one of lines) text = joinLines(text, lineText(one.glyphs));
  return text.trim();
}
