import type { Box } from './frame.ts';
import { linesOf, textOf } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { Glyph } from './page-text.ts';

/** A cell of a table on one page, before tables are joined across pages. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly box: Box;
  readonly recognised: boolean;
  /** How much room its last printed line leaves, and how wide its first character is: what wrapping goes by. */
  readonly slack: number;
  readonly firstWidth: number;
}

/** A table, or the part of one that stands on one page. */
export interface PageGrid {
  readonly frame: PageFrame;
  readonly box: Box;
  /** Column edges, left to right, one more than there are columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
  /** Characters inside, for a frame that turns out to hold text and no table. */
  readonly glyphs: readonly Glyph[];
  readonly ruled: boolean;
}

/** A cell from the characters that stand in it. */
export function pageCell(
  region: { row: number; column: number; rowSpan: number; columnSpan: number },
  box: Box,
  glyphs: readonly Glyph[],
): PageCell {
  const lines = glyphs.length === 0 ? [] : linesOf(glyphs);
  const first = lines[0]?.glyphs.find((glyph) => !glyph.blank);
  const last = lines[lines.length - 1];
  return {
    row: region.row,
    column: region.column,
    rowSpan: region.rowSpan,
    columnSpan: region.columnSpan,
    text: textOf(lines),
    box,
    recognised: glyphs.some((glyph) => glyph.recognised),
    slack: last === undefined ? Infinity : box.right - box.left - (last.right - last.left),
    firstWidth: first === undefined ? 0 : first.right - first.left,
  };
}
