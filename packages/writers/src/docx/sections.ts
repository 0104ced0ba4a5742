import type { Piece, PrintedDocument, PrintedTable } from '../disclosure/printed.ts';
import { PAGES, type Page } from './page.ts';

/** Pieces that stand on pages of one form. */
export interface Run {
  readonly page: Page;
  readonly pieces: readonly Piece[];
}

/** Pieces in runs of one page form each: an official table begins a page, upright or across; text goes on. */
export function runsOf({ pieces }: PrintedDocument): readonly Run[] {
  const runs: { page: Page; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const before = runs.at(-1);
    const page = pageFor(piece);
    const begins = piece.kind === 'table' && piece.official;
    if (before !== undefined && before.page === page && !begins) before.pieces.push(piece);
    else runs.push({ page, pieces: [...(begins ? [] : headingsAtEnd(before?.pieces ?? [])), piece] });
  }
  return runs.filter(({ pieces }) => pieces.length > 0);
}

/** Takes the headings off the end of a run: they go with the table that follows on another form of page. */
function headingsAtEnd(pieces: Piece[]): Piece[] {
  const from = pieces.findLastIndex(({ kind }) => kind !== 'heading') + 1;
  return pieces.splice(from);
}

function pageFor(piece: Piece): Page {
  if (piece.kind !== 'table') return PAGES.text;
  if (piece.landscape) return PAGES.wide;
  return piece.official ? PAGES.table : PAGES.text;
}

/** Whether a table turns the page before it: a project that follows another table. */
export function beginsPage(table: PrintedTable, before: Piece | undefined): boolean {
  return table.newPage && table.title !== null && before?.kind === 'table';
}
