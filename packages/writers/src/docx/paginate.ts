import type { Piece, PrintedTable } from '../disclosure/printed.ts';
import type { Look } from './look.ts';
import { innerHeight, innerWidth, type Page, type Twips } from './page.ts';
import { GAP, headingSetting, textSetting, titleSetting } from './prose.ts';
import type { Setting } from './run.ts';
import { beginsPage, type Run } from './sections.ts';
import { linesIn, rowHeights, shapeOf } from './shape.ts';
import { CAPTION_HEIGHT } from './table.ts';

/**
 * The page each entry of the contents begins on, by laying the pages out as Word does: every pitch and row height is
 * set by us, so only the wrapping of lines is an estimate.
 */
export function pageNumbers(runs: readonly Run[], look: Look): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let page = 0;
  for (const run of runs) {
    const flow = new Flow(run.page, ++page);
    for (const [i, piece] of run.pieces.entries()) {
      const at = flow.take(piece, look, run.pieces[i - 1]);
      if (piece.kind !== 'text') pages.set(piece.id, at);
    }
    page = flow.page;
  }
  return pages;
}

class Flow {
  page: number;
  readonly #form: Page;
  readonly #height: Twips;
  #y = 0;

  constructor(form: Page, page: number) {
    this.#form = form;
    this.#height = innerHeight(form);
    this.page = page;
  }

  /** Places a piece; gives the page it begins on. */
  take(piece: Piece, look: Look, before: Piece | undefined): number {
    if (piece.kind === 'table') {
      if (beginsPage(piece, before)) this.#turn();
      return this.#table(piece, look);
    }
    const setting =
      piece.kind === 'heading'
        ? headingSetting(piece, look, piece.level === 1 && before !== undefined)
        : textSetting(piece, look);
    const size = piece.kind === 'heading' && piece.level === 1 ? look.title + 4 : look.text;
    if (setting.newPage === true) this.#turn();
    const lines = linesIn(piece.text, innerWidth(this.#form), size, setting.firstLine === undefined ? 0 : 2);
    if (setting.keepNext === true) this.#keep(lines, setting, look);
    this.#lines(lines, setting);
    return this.page;
  }

  #turn(): void {
    this.page++;
    this.#y = 0;
  }

  /** What keeps with the next needs room for its first line too. */
  #keep(lines: number, setting: Setting, look: Look): void {
    if (this.#y + heightOf(lines, setting) + look.pitch > this.#height) this.#turn();
  }

  #lines(lines: number, setting: Setting): void {
    this.#y += this.#y === 0 ? 0 : (setting.before ?? 0);
    for (let line = 0; line < lines; line++) {
      if (this.#y + (setting.pitch ?? 0) > this.#height) this.#turn();
      this.#y += setting.pitch ?? 0;
    }
    this.#y += setting.after ?? 0;
  }

  #table(table: PrintedTable, look: Look): number {
    const shape = shapeOf(table, this.#form, look.table);
    const heights = rowHeights(table, shape);
    const caption = table.caption.length > 0 ? CAPTION_HEIGHT : 0;
    const head = heights.slice(0, table.headRows).reduce((total, height) => total + height, 0);
    const setting = titleSetting(table, look);
    const title = (table.title === null ? 0 : heightOf(1, setting)) + caption;
    const first = heights[table.headRows] ?? 0;
    if (this.#y > 0 && this.#y + title + head + first > this.#height) this.#turn();
    const page = this.page;
    this.#y += title + head;
    for (const height of heights.slice(table.headRows)) {
      if (this.#y + height > this.#height) {
        this.#turn();
        this.#y = head;
      }
      this.#y += height;
    }
    if (table.notes.length === 0) this.#lines(1, GAP);
    else this.#y += table.notes.length * (shape.pitch + 120);
    return page;
  }
}

function heightOf(lines: number, { before = 0, after = 0, pitch = 0 }: Setting): Twips {
  return before + lines * pitch + after;
}
