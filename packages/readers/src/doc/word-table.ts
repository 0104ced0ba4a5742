import type { Place } from '@mingzhang/model';
import type { BlockBuilder, GridBuilder } from '../block-builder.ts';
import { firstFrom } from '../sorted.ts';
import type { TableRow } from './table-row.ts';

/** A row as read: the text of its cells, and how they are laid out where the file says so. */
export interface WordRow {
  readonly texts: readonly string[];
  readonly layout: TableRow | undefined;
}

/** Edges nearer than this are one edge: a point and a half, in twips. */
const SAME_EDGE = 30;

/**
 * Builds one table. Word keeps no columns, only where each row's cells begin and end; the columns are the edges of all
 * rows together.
 *
 * ```
 * row 1   0────────4000────────8000      columns 0 4000 6000 8000
 * row 2   0────────4000──6000──8000      row 1's second cell spans two
 * ```
 */
export function buildTable(builder: BlockBuilder, rows: readonly WordRow[], number: number): void {
  const spans = rows.every(isLaidOut);
  const edges = spans ? joinEdges(rows.flatMap(({ layout }) => layout?.edges ?? [])) : [];
  const grid = builder.grid({ table: number, row: 1, cell: 1 }, spans);
  rows.forEach(({ texts, layout }, r) => {
    grid.row();
    const place = (cell: number): Place => ({ table: number, row: r + 1, cell: cell + 1 });
    for (let i = 0; i < texts.length; i++) builder.count();
    if (spans && layout !== undefined) layRow(grid, texts, layout, edges, place);
    else for (const [i, text] of texts.entries()) grid.cell(text, place(i));
  });
  builder.finish(grid);
}

function isLaidOut({ texts, layout }: WordRow): boolean {
  if (layout === undefined || layout.cells.length !== texts.length) return false;
  return layout.edges.every((edge, i) => {
    const before = layout.edges[i - 1];
    return before === undefined || edge - before > SAME_EDGE;
  });
}

function layRow(
  grid: GridBuilder,
  texts: readonly string[],
  layout: TableRow,
  edges: readonly number[],
  place: (cell: number) => Place,
): void {
  const columnAt = (edge: number | undefined) => firstFrom(edges, (edge ?? 0) - SAME_EDGE);
  grid.skip(columnAt(layout.edges[0]));
  for (let i = 0; i < texts.length; ) {
    let next = i + 1;
    while (layout.cells[next]?.goesOnLeft === true) next++;
    const span = columnAt(layout.edges[next]) - columnAt(layout.edges[i]);
    if (layout.cells[i]?.goesOnAbove === true) grid.merged(place(i), span);
    else grid.cell(texts.slice(i, next).join('').trim(), place(i), span);
    i = next;
  }
}

/** The first of each run of edges that are one edge, in rising order. */
function joinEdges(edges: readonly number[]): number[] {
  const joined: number[] = [];
  for (const edge of edges.toSorted((a, b) => a - b)) {
    const last = joined.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) joined.push(edge);
  }
  return joined;
}
