import type { Box, Matrix, Turns } from './frame.ts';
import type { Characters, Run } from './page-characters.ts';
import type { PageContent } from './page-content.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';

/** One printed character in the page's upright frame. `right` is where its advance ends. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
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

function placed(characters: Characters, index: number, [a, b, c, d, e, f]: Matrix): Glyph {
  const { places } = characters;
  const at = index * 6;
  const x = places[at] ?? 0;
  const y = places[at + 1] ?? 0;
  const text = characters.texts[index] ?? '';
  const { size = 1, hidden = false } = characters.runs[index] ?? {};
  const start = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  const one = a * (places[at + 2] ?? 0) + c * (places[at + 3] ?? 0) + e;
  const other = a * (places[at + 4] ?? 0) + c * (places[at + 5] ?? 0) + e;
  const left = Math.min(start, one, other);
  return {
    text,
    left,
    right: Math.max(one, other, left + 0.1),
    top: baseline - size * ascent,
    bottom: baseline + size * descent,
    baseline,
    size,
    unmapped: characters.unmapped.has(index),
    recognised: hidden,
    blank: blanks.has(text),
  };
}

function prevailing(runs: readonly Run[], otherwise: Turns): Turns {
  const counts = [0, 0, 0, 0];
  for (const { direction: turns } of runs) {
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
  const { area, rotation, characters, dropped } = content;
  const { runs } = characters;
  const seen = runs.some(({ hidden }) => !hidden);
  const shown = seen && runs.some(({ hidden }) => hidden) ? runs.filter(({ hidden }) => !hidden) : runs;
  const turns = prevailing(shown, rotation);
  const frame = pageFrame(number, area, rotation, turns);
  const glyphs: Glyph[] = [];
  let slanted = '';
  let { clipped } = content;
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || (seen && run.hidden)) continue;
    const glyph = placed(characters, index, frame.matrix);
    if (glyph.right < 0 || glyph.left > frame.width || glyph.bottom < 0 || glyph.top > frame.height) {
      clipped += glyph.text;
    } else if (run.direction === turns) glyphs.push(glyph);
    else slanted += glyph.text;
  }
  return { frame, glyphs, slanted, clipped, dropped };
}
