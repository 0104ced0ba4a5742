import type { Matrix, Turns } from './frame.ts';
import type { Characters } from './page-characters.ts';
import type { PageRules } from './page-rules.ts';

/** What a page prints, before it is laid out. */
export interface PageContent {
  /** `[left, bottom, right, top]` of what is shown. */
  readonly area: readonly [number, number, number, number];
  /** The page's /Rotate in quarter turns. */
  readonly rotation: Turns;
  readonly characters: Characters;
  /** Characters that a clip hides. */
  readonly clipped: string;
  /** How many characters are beyond the limit. */
  readonly dropped: number;
  /** Ruling lines and pictures in the frame of a matrix, at most `limit` drawn objects looked at. */
  readonly rules: (matrix: Matrix, limit: number) => PageRules;
}
