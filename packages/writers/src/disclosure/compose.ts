import {
  type Block,
  type Disclosure,
  fold,
  type Grid,
  oneLine,
  type Paragraph,
  type Project,
  placeKey,
  type Table,
} from '@mingzhang/model';
import { CellTexts } from './cell-text.ts';
import { CAPTION, formTable } from './form-table.ts';
import { laidOut } from './lay-out.ts';
import type { Piece, PrintedDocument, PrintedTable } from './printed.ts';
import { plainTable, projectTable } from './project-table.ts';
import { publishable } from './publishable.ts';
import { templateOf } from './template.ts';

/** A heading met again and again (one set for each project) is no entry of the contents. */
const REPEATED = -1;
const SUBHEADING = /^[（(][一二三四五六七八九十]+[)）].{1,30}$/;

/**
 * A disclosure as pages: what was read in its own order and with its own headings, what was built by code laid out as
 * its template has it. Cells decide what is printed; withheld ones print 涉密.
 */
export function compose(given: Disclosure): PrintedDocument {
  const clean = publishable(given);
  const disclosure = clean.blocks.length > 0 ? clean : laidOut(clean);
  const composer = new Composer(disclosure);
  const pieces = composer.pieces();
  const title = disclosureTitle(disclosure);
  return {
    title,
    template: templateOf(disclosure),
    cover: composer.cover.length > 0 ? composer.cover : coverOf(disclosure),
    pieces,
  };
}

/** What the document is, in one line: `区委办2024年部门预算`. */
export function disclosureTitle(disclosure: Disclosure): string {
  return coverOf(disclosure).join('');
}

function coverOf({ document: { body, year, edition, kind } }: Disclosure): string[] {
  const accounts = kind === 'final-accounts' ? '决算' : '预算';
  const what = `${year === null ? '' : `${year}年`}${edition === 'unit' ? '单位' : '部门'}${accounts}`;
  return body === null ? [what] : [body, what];
}

class Composer {
  readonly cover: string[] = [];
  readonly #texts: CellTexts;
  readonly #blocks: readonly Block[];
  readonly #tables = new Map<string, { table: Table; grid: Grid }>();
  readonly #projects = new Map<string, { project: Project; grid: Grid; index: number }>();
  readonly #sections: ReadonlyMap<string, number>;
  readonly #titles: ReadonlySet<string>;
  readonly #notes: ReadonlySet<string>;
  readonly #skipped: ReadonlySet<string>;
  #count = 0;

  constructor(disclosure: Disclosure) {
    this.#texts = new CellTexts(disclosure);
    this.#blocks = disclosure.blocks;
    for (const table of disclosure.tables) {
      for (const grid of table.grids) this.#tables.set(placeKey(grid.place), { table, grid });
    }
    for (const project of disclosure.projects) {
      for (const [index, grid] of project.grids.entries())
        this.#projects.set(placeKey(grid.place), { project, grid, index });
    }
    const titles = Map.groupBy(disclosure.sections, ({ number, title }) => number + title);
    this.#sections = new Map(
      disclosure.sections.map(({ number, title, level, place }) => [
        placeKey(place),
        titles.get(number + title)?.length === 1 ? level : REPEATED,
      ]),
    );
    this.#titles = new Set([
      ...disclosure.tables.flatMap(({ title, titlePlace }) => (title === '' ? [] : [placeKey(titlePlace)])),
      ...disclosure.projects.flatMap(({ title }) => (title.text === '' ? [] : [placeKey(title.place)])),
    ]);
    this.#notes = new Set(
      disclosure.tables.flatMap(({ notes }) => notes.map(({ place }) => placeKey(place))),
    );
    this.#skipped = new Set(
      disclosure.unread
        .filter(({ code }) => code === 'page-number' || code === 'contents')
        .map(({ place }) => placeKey(place)),
    );
  }

  pieces(): Piece[] {
    const pieces: Piece[] = [];
    /** Paragraphs after a table's title, until its grid: they belong to it. */
    let lines: string[] | undefined;
    let begun = false;
    const contents = new ContentsPage();
    for (const block of this.#blocks) {
      if (block.kind === 'grid') {
        pieces.push(this.#table(block, lines ?? []));
        lines = undefined;
        begun = true;
        continue;
      }
      const key = placeKey(block.place);
      if (this.#skipped.has(key)) continue;
      const last = pieces.at(-1);
      if (this.#titles.has(key)) {
        lines = [];
        begun = true;
      } else if (this.#notes.has(key) && last?.kind === 'table') {
        pieces[pieces.length - 1] = { ...last, notes: [...last.notes, oneLine(block.text)] };
      } else if (lines !== undefined) {
        lines.push(block.text);
      } else if (!begun && !this.#sections.has(key)) {
        if (contents.takes(block)) continue;
        this.cover.push(oneLine(block.text));
      } else {
        begun = true;
        pieces.push(this.#paragraph(block, key, last));
      }
    }
    return pieces;
  }

  #paragraph(block: Paragraph, key: string, last: Piece | undefined): Piece {
    const level = this.#sections.get(key);
    const id = `s${++this.#count}`;
    if (level !== undefined) {
      const printed = level === REPEATED ? 3 : level === 0 ? 1 : 2;
      return { kind: 'heading', id, level: printed, text: oneLine(block.text) };
    }
    if (SUBHEADING.test(block.text) && !/[。；;：:]/.test(block.text))
      return { kind: 'heading', id, level: 3, text: oneLine(block.text) };
    const again = last?.kind === 'heading' && last.level === 1 && fold(last.text).endsWith(fold(block.text));
    return { kind: 'text', text: block.text, centred: again };
  }

  #table(block: Grid, lines: readonly string[]): PrintedTable {
    const id = `t${++this.#count}`;
    const key = placeKey(block.place);
    const known = this.#tables.get(key);
    const project = this.#projects.get(key);
    const printed =
      known !== undefined
        ? formTable(known.table, known.grid, id, this.#texts)
        : project !== undefined
          ? projectTable(project.project, project.grid, project.index, id, this.#texts)
          : plainTable(block, id, this.#texts);
    return { ...printed, ...captioned(printed, lines) };
  }
}

/** Lines above a table told apart: what says body, year and unit joins the caption, the others stay lines. */
function captioned(table: PrintedTable, lines: readonly string[]): Pick<PrintedTable, 'caption' | 'lines'> {
  const caption: string[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const parts = line.split(/[\s\u3000]{2,}|\u3000|[\t\n]/).filter((part) => part !== '');
    if (parts.some((part) => CAPTION.test(fold(part)))) caption.push(...parts);
    else others.push(oneLine(line));
  }
  return { caption: [...caption, ...table.caption], lines: others };
}

const CONTENTS = /^(?:目录|目次)$/;
const LEADERS = /[.．·…\s]*\d*$/;
const LED = /[.．·…]{2,}\s*\d*$/;
const ORDINAL = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.]|\d{1,2}[、.])/;
const LONGEST_ENTRY = 60;

/**
 * Tells the lines of a printed contents page: from 目录 on, short lines without a sentence, until one says again what
 * an entry said. A new contents page is made instead.
 */
class ContentsPage {
  readonly #entries = new Set<string>();
  #open = false;

  takes({ text }: Paragraph): boolean {
    if (CONTENTS.test(fold(text))) {
      this.#open = true;
      return true;
    }
    const entry = fold(text.replace(LEADERS, '')).replace(ORDINAL, '');
    const ends =
      !LED.test(text) && (this.#entries.has(entry) || entry.length > LONGEST_ENTRY || /[。；]/.test(text));
    if (!this.#open || ends) {
      this.#open = false;
      return false;
    }
    this.#entries.add(entry);
    return true;
  }
}
