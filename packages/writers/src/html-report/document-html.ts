import { type Cell, type Disclosure, fold, type Grid, type Paragraph, placeKey } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import { type Lang, placeWords } from '../words.ts';
import { escapeHtml } from './escape.ts';
import { type GridContext, gridHtml } from './grid-html.ts';
import type { Mark, Marks } from './marks.ts';
import { markAttributes, signHtml } from './sign.ts';

interface Outline {
  /** Places that begin a table, project or section, and how deep they stand. */
  readonly headings: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, Cell>;
  /** First printed row of each recognised grid that is no heading. */
  readonly firstRows: ReadonlyMap<string, number>;
  readonly totalPlaces: ReadonlySet<string>;
}

/** The document as printed: paragraphs, headings and tables in reading order, with what the findings mark. */
export function documentHtml(disclosure: Disclosure, atlas: Atlas, marks: Marks, lang: Lang): string {
  const outline = outlineOf(disclosure);
  let depth = 2;
  let title: string | undefined;
  return atlas.blocks
    .map((block, index) => {
      if (block.kind === 'grid') {
        const html = gridHtml(block, gridContext(block, outline, marks, lang, title));
        title = undefined;
        return html;
      }
      const level = block.heading ?? outline.headings.get(placeKey(block.place));
      const text = sentencesHtml(block, marks.ofParagraph(index), lang);
      if (block.text.trim() === '') return '';
      if (level === undefined) return `<p>${text}</p>`;
      depth = Math.max(3, Math.min(level + 2, depth + 1, 6));
      title = `b-${index}`;
      return `<h${depth} id="${title}">${text}</h${depth}>`;
    })
    .join('\n');
}

function gridContext(
  grid: Grid,
  outline: Outline,
  marks: Marks,
  lang: Lang,
  title: string | undefined,
): GridContext {
  const { cells } = outline;
  const first = outline.firstRows.get(placeKey(grid.place));
  const totals = grid.rows.flatMap((row, index) =>
    row.some(({ place }) => outline.totalPlaces.has(placeKey(place))) ? [index] : [],
  );
  return {
    lang,
    marks,
    cellAt: ({ place }) => cells.get(placeKey(place)),
    headRows: first ?? 0,
    recognised: first !== undefined,
    totals: new Set(totals),
    titledBy: title === undefined ? { name: tableName(grid, lang) } : { id: title },
  };
}

function tableName(grid: Grid, lang: Lang): string {
  const { place } = grid;
  if ('table' in place) return lang === 'zh' ? `第${place.table}张表` : `table ${place.table}`;
  return `${lang === 'zh' ? '表' : 'table'} ${placeWords(place, lang)}`;
}

function sentencesHtml(
  { text }: Paragraph,
  stretches: readonly { readonly from: number; readonly to: number; readonly mark: Mark }[],
  lang: Lang,
): string {
  let at = 0;
  let html = '';
  for (const { from, to, mark } of stretches) {
    html += escapeHtml(text.slice(at, from));
    const sentence = emphasised(text.slice(from, to), mark.words);
    html += `<mark${markAttributes(mark)}>${signHtml(mark, lang)} ${sentence}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at));
}

/** A sentence with the words spoken of set off; words that are all of it are not. */
function emphasised(sentence: string, words: readonly string[]): string {
  const word = words.find((one) => one !== '' && one !== sentence.trim() && sentence.includes(one));
  if (word === undefined) return escapeHtml(sentence);
  const at = sentence.indexOf(word);
  const rest = sentence.slice(at + word.length);
  return `${escapeHtml(sentence.slice(0, at))}<strong>${escapeHtml(word)}</strong>${escapeHtml(rest)}`;
}

function outlineOf({ tables, projects, sections }: Disclosure): Outline {
  const headings = new Map<string, number>();
  const cells = new Map<string, Cell>();
  const firstRows = new Map<string, number>();
  const totalPlaces = new Set<string>();
  for (const { level, place } of sections) headings.set(placeKey(place), level);
  for (const { title } of projects) headings.set(placeKey(title.place), 3);
  for (const table of tables) {
    headings.set(placeKey(table.titlePlace), 2);
    for (const row of table.rows) {
      if (isTotal(row.role, row.name)) totalPlaces.add(placeKey(row.place));
      for (const cell of Object.values(row.cells)) cells.set(placeKey(cell.place), cell);
    }
    for (const grid of table.grids)
      firstRows.set(placeKey(grid.place), headRows(grid, table.rows.length, cells));
  }
  for (const { grids, indicators } of projects) {
    const places = new Set(indicators.map(({ place }) => placeKey(place)));
    for (const grid of grids) {
      const first = grid.rows.findIndex((row) => row.some(({ place }) => places.has(placeKey(place))));
      if (first > 0 && grid === grids.at(-1) && grids.length > 1) firstRows.set(placeKey(grid.place), first);
    }
  }
  return { headings, cells, firstRows, totalPlaces };
}

function headRows(grid: Grid, rows: number, cells: ReadonlyMap<string, Cell>): number {
  if (rows === 0) return Math.max(0, grid.rows.length - 1);
  const first = grid.rows.findIndex((row) => row.some(({ place }) => cells.has(placeKey(place))));
  return Math.max(0, first);
}

function isTotal(role: string, name: string): boolean {
  return role === 'total' || /(?:合计|总计)$/.test(fold(name));
}
