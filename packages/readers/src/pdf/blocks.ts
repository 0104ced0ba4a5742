import type { Block, Unread } from '@mingzhang/model';
import { alignedGrids } from './aligned-grid.ts';
import { append, continues } from './continuation.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { PageFrame } from './page-frame.ts';
import type { PageGrid } from './page-grid.ts';
import type { Rule } from './page-rules.ts';
import { type Measure, measureOf, paragraphsOf } from './paragraphs.ts';
import { type PageLine, pageLine, withoutRunningHeads } from './running-heads.ts';
import { gridOf, type Table, tableOf } from './table.ts';

/** What was found on one page: ruled tables, the lines that are in none, and the rules that lie. */
export interface PageLayout {
  readonly frame: PageFrame;
  readonly grids: readonly PageGrid[];
  readonly lines: readonly Line[];
  readonly lying: readonly Rule[];
}

/** A table or a line, and where it begins on its page. */
type Item =
  | { readonly top: number; readonly table: Table }
  | { readonly top: number; readonly line: PageLine };

/** A table of one column is a frame around text. */
const isFrame = (table: Table): boolean => table.xs.length <= 2;

/**
 * The measure of every page. A page of few full lines (a cover, a contents page, short headings) does not tell
 * where a full line would end; pages of its width that do tell are asked.
 */
function measures(lines: readonly PageLine[]): (line: PageLine) => Measure {
  const enough = 5;
  const pages = Map.groupBy(lines, ({ frame }) => frame);
  const own = new Map([...pages].map(([frame, on]) => [frame, measureOf(on)]));
  const width = (frame: PageFrame): number => Math.round(frame.width / 4);
  const told = [...own].filter(
    ([frame, { full }]) => full >= Math.max(enough, (pages.get(frame)?.length ?? 0) * 0.3),
  );
  const alike = Map.groupBy(told, ([frame]) => width(frame));
  const whole = Map.groupBy(lines, ({ frame }) => width(frame));
  const known = new Map<PageFrame, Measure>();
  for (const [frame, measure] of own) {
    const same = alike.get(width(frame))?.map(([, one]) => one) ?? [];
    if (same.includes(measure)) known.set(frame, measure);
    else {
      const others = same.length > 0 ? same : [measureOf(whole.get(width(frame)) ?? [])];
      known.set(frame, {
        ...measure,
        left: Math.min(measure.left, middle(others.map(({ left }) => left))),
        right: Math.max(measure.right, middle(others.map(({ right }) => right))),
      });
    }
  }
  return ({ frame }) => known.get(frame) ?? measureOf(lines);
}

const middle = (numbers: number[]): number => numbers.sort((p, q) => p - q)[numbers.length >> 1] ?? 0;

function inOrder(pages: readonly PageLayout[], text: ReadonlySet<Line>): Item[] {
  const out: Item[] = [];
  for (const { frame, grids, lines, lying } of pages) {
    const running = lines.filter((line) => text.has(line));
    const boxes = grids.map((grid) => grid.box);
    const last = out[out.length - 1];
    const before = last !== undefined && 'table' in last ? last.table.parts[0] : undefined;
    const aligned = alignedGrids(
      frame,
      running,
      lying,
      boxes,
      before?.ruled === false ? before.xs : undefined,
    );
    const items: Item[] = [
      ...[...grids, ...aligned.grids].map((grid) => ({ top: grid.box.top, table: tableOf(grid) })),
      ...aligned.lines.map((line) => ({ top: line.top, line: pageLine(frame, line) })),
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
