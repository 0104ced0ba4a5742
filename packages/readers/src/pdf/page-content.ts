import type { Matrix, Turns } from './frame.ts';
import type { PageRules } from './page-rules.ts';

/** What characters of one string printed have in common. */
export interface Run {
  /** The same all through a document, and another for each font. */
  readonly font: number;
  /** Height of the print in points. */
  readonly size: number;
  /** Where it runs, or undefined for a slant. */
  readonly direction: Turns | undefined;
  /** Drawn invisibly. */
  readonly hidden: boolean;
}

/** A character in the page's own coordinates. */
export interface Character {
  /** What it is; U+FFFD where nothing tells. */
  readonly text: string;
  /** Its code in the font. */
  readonly code: number;
  readonly run: Run;
  /** Neither the font's map nor its program says what it is. */
  readonly unmapped: boolean;
  readonly x: number;
  readonly y: number;
  /** Its advance and its font's height: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
}

/** What a page prints, before it is laid out. */
export interface PageContent {
  /** `[left, bottom, right, top]` of what is shown. */
  readonly area: readonly [number, number, number, number];
  /** The page's /Rotate in quarter turns. */
  readonly rotation: Turns;
  readonly characters: readonly Character[];
  /** Characters that a clip hides. */
  readonly clipped: string;
  /** How many characters are beyond the limit. */
  readonly dropped: number;
  /** Ruling lines and pictures in the frame of a matrix, at most `limit` drawn objects looked at. */
  readonly rules: (matrix: Matrix, limit: number) => PageRules;
}

function direction(a: number, b: number): Turns | undefined {
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarter);
  return Math.abs(quarter - nearest) < 0.05 ? ((nearest & 3) as Turns) : undefined;
}

/** A run of a font at a size, as a matrix turns and scales it. */
export function runOf(font: number, fontSize: number, [a, b, c, d]: Matrix, hidden: boolean): Run {
  const size = fontSize * Math.hypot(c, d);
  return {
    font,
    size: Number.isFinite(size) && size > 0.1 ? size : 1,
    direction: direction(a, b),
    hidden,
  };
}
