import type { Template } from '@mingzhang/forms';
import { type Disclosure, type Grid, type GridCell, placeKey } from '@mingzhang/model';
import type { Found } from './target.ts';

/** Whether a region leaves a withheld item out; the others print 涉密 in its place. */
export const LEAVES_OUT: Readonly<Record<Template, boolean>> = {
  hebei: false,
  shanghai: true,
  standard: false,
};

/** The disclosure without the withheld projects, indicators and purchases; single cells stay and print 涉密. */
export function omitted(disclosure: Disclosure, found: readonly Found[]): Disclosure {
  const projects = new Set(
    found.flatMap(({ project, indicator }) => (indicator === undefined && project ? [project] : [])),
  );
  const indicators = new Set(found.flatMap(({ indicator }) => indicator ?? []));
  const rows = new Set(found.flatMap((one) => one.rows));
  const lost = new Set(
    [...projects].flatMap(({ title, grids }) => [
      ...(title.text === '' ? [] : [placeKey(title.place)]),
      ...grids.map(({ place }) => placeKey(place)),
    ]),
  );
  const lostRows = new Set(
    [...rows].flatMap(({ cells }) =>
      Object.values(cells).flatMap((cell) => (cell.text === '' ? [] : [placeKey(cell.place)])),
    ),
  );
  for (const { target, level3, description } of indicators)
    for (const cell of [target, level3, description])
      if (cell.text !== '') lostRows.add(placeKey(cell.place));
  const grid = (one: Grid): Grid => withoutRows(one, lostRows);
  return {
    ...disclosure,
    blocks: disclosure.blocks
      .filter(({ place }) => !lost.has(placeKey(place)))
      .map((block) => (block.kind === 'grid' ? grid(block) : block)),
    tables: disclosure.tables.map((table) => ({
      ...table,
      rows: table.rows.filter((row) => !rows.has(row)),
      grids: table.grids.map(grid),
    })),
    projects: disclosure.projects
      .filter((project) => !projects.has(project))
      .map((project) => ({
        ...project,
        indicators: project.indicators.filter((indicator) => !indicators.has(indicator)),
        grids: project.grids.map(grid),
      })),
    sections: disclosure.sections.map((section) =>
      section.id === 'projects'
        ? { ...section, tables: section.tables - [...projects].flatMap(({ grids }) => grids).length }
        : section,
    ),
  };
}

/** A grid without the rows in which a cell of these places begins; what spanned them shrinks. */
function withoutRows(grid: Grid, places: ReadonlySet<string>): Grid {
  const lost = grid.rows.map((line) => line.some(({ place }) => places.has(placeKey(place))));
  if (!lost.includes(true)) return grid;
  const rows: GridCell[][] = [];
  const kept = lost.flatMap((gone, r) => (gone ? [] : [r]));
  for (const [at, r] of kept.entries()) {
    const own = (grid.rows[r] ?? []).map((cell) => ({ ...cell, row: at, rowSpan: left(cell, lost) }));
    const fromAbove = grid.rows
      .slice(0, r)
      .flat()
      .filter((cell) => lost[cell.row] && cell.row + cell.rowSpan > r && firstKept(cell, lost) === r)
      .filter((cell) => !places.has(placeKey(cell.place)))
      .map((cell) => ({ ...cell, row: at, rowSpan: left(cell, lost) }));
    rows.push([...own, ...fromAbove].sort((a, b) => a.column - b.column));
  }
  return { ...grid, rows };
}

function left({ row, rowSpan }: GridCell, lost: readonly boolean[]): number {
  return Math.max(1, lost.slice(row, row + rowSpan).filter((gone) => !gone).length);
}

function firstKept({ row }: GridCell, lost: readonly boolean[]): number {
  return lost.findIndex((gone, r) => r >= row && !gone);
}
