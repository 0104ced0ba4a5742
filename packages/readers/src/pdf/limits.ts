/** What a PDF may cost at most. Whatever lies beyond is given up and named in `unread`. */
export interface PdfLimits {
  readonly bytes: number;
  readonly pages: number;
  /** Characters in the whole document. */
  readonly characters: number;
  /** Drawn objects (paths, images, nested forms) looked at in the whole document. */
  readonly objects: number;
  /** Ruling lines of one page, after collinear ones were joined. */
  readonly rules: number;
  /** Cells of one page's lattice. */
  readonly cells: number;
  /** Milliseconds, looked at between pages. */
  readonly time: number;
}

export const defaultPdfLimits: PdfLimits = {
  bytes: 50 * 1024 * 1024,
  pages: 500,
  characters: 4_000_000,
  objects: 2_000_000,
  rules: 4_000,
  cells: 40_000,
  time: 20_000,
};

/** What is left of a document's limits. */
export interface Budget {
  characters: number;
  objects: number;
}
