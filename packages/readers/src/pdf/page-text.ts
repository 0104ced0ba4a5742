import type { Box, Matrix, Turns } from './frame.ts';
import type { Character, PageContent } from './page-content.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';

/** One printed character in the page's upright frame. `right` is where its advance ends. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  /** The same all through a document, and another for each font. */
  readonly font: number;
  /** Neither the font's map nor its program says what it is; `text` is U+FFFD. */
  readonly unmapped: boolean;
  /** From recognition: ours, or the invisible layer a scanner put over its picture. */
  readonly recognised: boolean;
  /** A printed blank. */
  readonly blank: boolean;
}

interface PageText {
  readonly frame: PageFrame;
  readonly glyphs: readonly Glyph[];
  /** Characters printed at a slant or against the page's direction; left out of the layout. */
  readonly slanted: string;
  /** Characters that a clip or the page's edge hides; left out too. */
  readonly clipped: string;
  readonly dropped: number;
}

const blanks = new Set([' ', '\t', '\u00a0', '\u3000', '\u2002', '\u2003', '\u200b', '\ufeff']);

const ascent = 0.88;
const descent = 0.12;

function placed({ text, run, unmapped, x, y, box }: Character, matrix: Matrix): Glyph {
  const [a, b, c, d, e, f] = matrix;
  const start = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  const one = a * box[0] + c * box[1] + e;
  const other = a * box[2] + c * box[3] + e;
  const left = Math.min(start, one, other);
  return {
    text,
    left,
    right: Math.max(one, other, left + 0.1),
    top: baseline - run.size * ascent,
    bottom: baseline + run.size * descent,
    baseline,
    size: run.size,
    font: run.font,
    unmapped,
    recognised: run.hidden,
    blank: blanks.has(text),
  };
}

function prevailing(characters: readonly Character[], otherwise: Turns): Turns {
  const counts = [0, 0, 0, 0];
  for (const { run } of characters) {
    const turns = run.direction;
    if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? otherwise : (counts.indexOf(most) as Turns);
}

/**
 * The printed characters of a page in the frame in which most of them stand upright. Text drawn invisibly is among
 * them only where there is no other, as on a scan with a layer of recognised text.
 */
export function readPageText(content: PageContent, number: number): PageText {
  const { area, rotation, dropped } = content;
  let { characters, clipped } = content;
  const seen = characters.some(({ run }) => !run.hidden);
  if (seen && characters.some(({ run }) => run.hidden)) {
    characters = characters.filter(({ run }) => !run.hidden);
  }
  const turns = prevailing(characters, rotation);
  const frame = pageFrame(number, area, rotation, turns);
  const glyphs: Glyph[] = [];
  let slanted = '';
  for (const character of characters) {
    const glyph = placed(character, frame.matrix);
    if (glyph.right < 0 || glyph.left > frame.width || glyph.bottom < 0 || glyph.top > frame.height) {
      clipped += glyph.text;
    } else if (character.run.direction === turns) glyphs.push(glyph);
    else slanted += character.text;
  }
  return { frame, glyphs, slanted, clipped, dropped };
}
