import type { Turns } from './frame.ts';

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

/** Numbers kept of every character: x, y, and the box of its advance and its font's height. */
const numbers = 6;

/**
 * A page's characters in the page's own coordinates, column by column: pages have thousands, and this takes a third
 * of the time that an object for each does.
 */
export class Characters {
  /** What each is; U+FFFD where nothing tells. */
  readonly texts: string[] = [];
  /** Codes in the font. */
  readonly codes: number[] = [];
  readonly runs: Run[] = [];
  /** Those of which neither the font's map nor its program says what they are. */
  readonly unmapped = new Set<number>();
  /** For each x, y, left, bottom, right and top. */
  places = new Float32Array(512 * numbers);

  get length(): number {
    return this.texts.length;
  }

  put(
    text: string,
    code: number,
    run: Run,
    x: number,
    y: number,
    left: number,
    bottom: number,
    right: number,
    top: number,
  ): void {
    const at = this.texts.length * numbers;
    if (at === this.places.length) {
      const more = new Float32Array(at * 2);
      more.set(this.places);
      this.places = more;
    }
    const { places } = this;
    places[at] = x;
    places[at + 1] = y;
    places[at + 2] = left;
    places[at + 3] = bottom;
    places[at + 4] = right;
    places[at + 5] = top;
    this.texts.push(text);
    this.codes.push(code);
    this.runs.push(run);
  }

  /** Takes the last one back. */
  drop(): void {
    this.texts.pop();
    this.codes.pop();
    this.runs.pop();
    this.unmapped.delete(this.texts.length);
  }

  x(index: number): number {
    return this.places[index * numbers] ?? 0;
  }

  y(index: number): number {
    return this.places[index * numbers + 1] ?? 0;
  }

  /** Where the middle of its advance is, from left to right. */
  middle(index: number): number {
    return ((this.places[index * numbers + 2] ?? 0) + (this.places[index * numbers + 4] ?? 0)) / 2;
  }
}

function directionOf(a: number, b: number): Turns | undefined {
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarter);
  return Math.abs(quarter - nearest) < 0.05 ? ((nearest & 3) as Turns) : undefined;
}

/** A run of a font at a size, as the matrix `[a b c d …]` turns and scales it. */
export function runOf(
  font: number,
  fontSize: number,
  [a, b, c, d]: readonly [number, number, number, number, ...number[]],
  hidden: boolean,
): Run {
  const size = fontSize * Math.hypot(c, d);
  return {
    font,
    size: Number.isFinite(size) && size > 0.1 ? size : 1,
    direction: directionOf(a, b),
    hidden,
  };
}

export const isSameRun = (p: Run, q: Run): boolean =>
  p.font === q.font && p.size === q.size && p.direction === q.direction && p.hidden === q.hidden;
