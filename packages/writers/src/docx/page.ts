/** Twentieths of a point, Word's unit of length. */
export type Twips = number;

export function mm(length: number): Twips {
  return Math.round((length * 1440) / 25.4);
}

/** A form of page: its size, margins, and whether it lies across. */
export interface Page {
  readonly width: Twips;
  readonly height: Twips;
  readonly top: Twips;
  readonly bottom: Twips;
  readonly left: Twips;
  readonly right: Twips;
}

const SHORT = mm(210);
const LONG = mm(297);
const narrow = { left: mm(18), right: mm(18), top: mm(18) };

/** Pages of tables, upright and across, and of text as official papers have them (GB/T 9704). */
export const PAGES = {
  table: { width: SHORT, height: LONG, ...narrow, bottom: mm(18) },
  wide: { width: LONG, height: SHORT, ...narrow, bottom: mm(16) },
  text: { width: SHORT, height: LONG, top: mm(32), bottom: mm(28), left: mm(27), right: mm(25) },
} as const satisfies Record<string, Page>;

export function innerWidth({ width, left, right }: Page): Twips {
  return width - left - right;
}

export function innerHeight({ height, top, bottom }: Page): Twips {
  return height - top - bottom;
}

/** The properties of a section: each begins a page; `from` restarts the count, `numbered` prints it at the foot. */
export function sectionProperties(page: Page, options: { numbered: boolean; from?: number }): string {
  const { width, height, top, bottom, left, right } = page;
  const turned = width > height ? ' w:orient="landscape"' : '';
  return `<w:sectPr>${options.numbered ? '<w:footerReference w:type="default" r:id="rId4"/>' : ''}<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${mm(8)}" w:footer="${mm(9)}" w:gutter="0"/>${options.from === undefined ? '' : `<w:pgNumType w:start="${options.from}"/>`}</w:sectPr>`;
}
