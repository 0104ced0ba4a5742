import type { Block, Unread } from '@mingzhang/model';
import { append, continues } from './continuation.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { PageGrid } from './page-grid.ts';
import { type Measure, measureOf, paragraphsOf } from './paragraphs.ts';
import { type PageLine, pageLine, withoutRunningHeads } from './running-heads.ts';
import { gridOf, type Table, tableOf } from './table.ts';

/** What was found on one page: tables, and the lines that are in none. */
export interface PageLayout {
  readonly frame: PageFrame;
  readonly grids: readonly PageGrid[];
  readonly lines: readonly Line[];
}

/** A table or a line, and where it begins on its page. */
type Item = { readonly top: number; readonly table: Table } | { readonly top: number; readonly line: PageLine };

/** A table of one column is a frame around text. */
const isFrame = (table: Table): boolean => table.xs.length <= 2;

function measures(lines: readonly PageLine[]): (line: PageLine) => Measure {
  const byPage = new Map<PageFrame, PageLine[]>();
  const byWidth = new Map<number, PageLine[]>();
  const width = ({ frame }: PageLine): number => Math.round(frame.width / 4);
  for (const one of lines) {
    const page = byPage.get(one.frame) ?? [];
    page.push(one);
    byPage.set(one.frame, page);
    const alike = byWidth.get(width(one)) ?? [];
    alike.push(one);
    byWidth.set(width(one), alike);
  }
  const enough = 8;
  const known = new Map<PageFrame, Measure>();
  return (one) => {
    const found = known.get(one.frame);
    if (found !== undefined) return found;
    const own = byPage.get(one.frame) ?? [];
    const measure = measureOf(own.length >= enough ? own : (byWidth.get(width(one)) ?? own));
    known.set(one.frame, measure);
    return measure;
  };
}

function inOrder(pages: readonly PageLayout[], text: ReadonlySet<Line>): Item[] {
  const out: Item[] = [];
  for (const { frame, grids, lines } of pages) {
    const items: Item[] = [
      ...grids.map((grid) => ({ top: grid.box.top, table: tableOf(grid) })),
      ...lines
        .filter((line) => text.has(line))
        .map((line) => ({ top: line.top, line: pageLine(frame, line) })),
    ];
    items.sort((p, q) => p.top - q.top);
    out.push(...items);
  }
  return out;
}

/** Joins tables that go on over the page; two tables with anything printed between them stay two. */
function continued(items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const last = out[out.length - 1];
    const part = 'table' in item ? item.table.parts[0] : undefined;
    if (part !== undefined && last !== undefined && 'table' in last && continues(last.table, part)) {
      append(last.table, part);
    } else out.push(item);
  }
  return out;
}

/** Frames around text become the lines in them. */
function unframed(items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    if (!('table' in item) || !isFrame(item.table)) return [item];
    return item.table.parts.flatMap((part) =>
      linesOf(part.glyphs).map((line) => ({ top: line.top, line: pageLine(part.frame, line) })),
    );
  });
}

/** The blocks of a document from what was found on its pages, in reading order. */
export function blocksOf(pages: readonly PageLayout[]): { blocks: Block[]; unread: Unread[] } {
  const all = pages.flatMap(({ frame, lines }) => lines.map((line) => pageLine(frame, line)));
  const heads = withoutRunningHeads(all);
  const items = unframed(continued(inOrder(pages, new Set(heads.text.map(({ line }) => line)))));
  const lines = items.flatMap((item) => ('line' in item ? [item.line] : []));
  const measure = measures(lines);
  const blocks: Block[] = [];
  let open: PageLine[] = [];
  const close = (): void => {
    blocks.push(...paragraphsOf(open, measure));
    open = [];
  };
  for (const item of items) {
    if ('line' in item) {
      open.push(item.line);
      continue;
    }
    close();
    const grid = gridOf(item.table);
    if (grid !== undefined) blocks.push(grid);
  }
  close();
  return { blocks, unread: heads.unread };
}
