import {
  type Block,
  type Disclosure,
  type Grid,
  type Paragraph,
  type Place,
  placeKey,
  type Section,
} from '@mingzhang/model';
import type { Found } from './target.ts';

const MARKED = '注：标有“涉密”的内容依法不予公开，合计数包含其金额。';
const LEFT_OUT = '注：依法不予公开的内容未列出，合计数包含其金额。';

/** Says under every table that lost something, and in the section of the projects, how totals are shown. */
export function stated(
  disclosure: Disclosure,
  found: readonly Found[],
  places: ReadonlySet<string>,
  leavesOut: boolean,
): Disclosure {
  const text = leavesOut ? LEFT_OUT : MARKED;
  const lost = new Set(found.flatMap(({ rows }) => rows.map(({ key }) => key)));
  let next = afterLast(disclosure.blocks);
  const blocks = [...disclosure.blocks];
  const put = (at: number): Paragraph => {
    const paragraph: Paragraph = { kind: 'paragraph', text, place: { paragraph: next++ } };
    blocks.splice(at, 0, paragraph);
    return paragraph;
  };

  const tables = disclosure.tables.map((table) => {
    const touched =
      table.grids.some((grid) => touches(grid, places)) ||
      table.rows.some(({ cells }) => Object.values(cells).some(({ place }) => places.has(placeKey(place)))) ||
      (leavesOut && lost.size > 0 && table.form === 'procurement-budget');
    if (!touched || table.notes.some((note) => note.text === text)) return table;
    const grid = table.grids.at(-1);
    const at = blocks.findIndex(
      (block) => grid !== undefined && placeKey(block.place) === placeKey(grid.place),
    );
    if (at < 0) return { ...table, notes: [...table.notes, { text, place: { paragraph: next++ } }] };
    const { place } = put(at + 1);
    return { ...table, notes: [{ text, place }, ...table.notes] };
  });

  const projects = found.some(({ project }) => project !== undefined);
  const sections = disclosure.sections.map((section): Section => {
    if (!projects || section.id !== 'projects' || section.paragraphs.some((one) => one.text === text))
      return section;
    const at = blocks.findIndex(({ place }) => placeKey(place) === placeKey(section.place));
    const place: Place = at < 0 ? { paragraph: next++ } : put(at + 1).place;
    return { ...section, paragraphs: [{ text, place }, ...section.paragraphs] };
  });
  return { ...disclosure, blocks, tables, sections };
}

function touches(grid: Grid, places: ReadonlySet<string>): boolean {
  return grid.rows.some((line) => line.some(({ place }) => places.has(placeKey(place))));
}

/** A paragraph number that no block has. */
function afterLast(blocks: readonly Block[]): number {
  return (
    1 + blocks.reduce((last, { place }) => Math.max(last, 'paragraph' in place ? place.paragraph : 0), 0)
  );
}
