import { type Cell, type Disclosure, type Grid, type Place, placeKey, type Row } from '@mingzhang/model';
import { allCells } from './all-cells.ts';
import { cellText, WITHHELD } from './cell-text.ts';

/**
 * The disclosure with nothing behind its withheld cells: neither in them nor in the grids they were read from. Where a
 * withheld cell still carried a text, prose that repeats it is the work of `withhold`, which knows what was withheld.
 */
export function publishable(disclosure: Disclosure): Disclosure {
  const hiding = allCells(disclosure).filter(
    (cell) => cell.kind === 'absent' && cell.absence === 'withheld' && cellText(cell, null) !== cell.text,
  );
  if (hiding.length === 0) return disclosure;
  const places = new Set(hiding.map(({ place }) => placeKey(place)));
  const hidden = (place: Place) => places.has(placeKey(place));
  const cell = (one: Cell): Cell =>
    one.kind === 'absent' && one.absence === 'withheld' ? { ...one, text: cellText(one, null) } : one;
  const grid = (one: Grid): Grid => ({
    ...one,
    rows: one.rows.map((line) => line.map((at) => (hidden(at.place) ? { ...at, text: WITHHELD } : at))),
  });
  return mapped(disclosure, cell, grid);
}

function mapped(disclosure: Disclosure, cell: (one: Cell) => Cell, grid: (one: Grid) => Grid): Disclosure {
  return {
    ...disclosure,
    blocks: disclosure.blocks.map((block) => (block.kind === 'grid' ? grid(block) : block)),
    tables: disclosure.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, i) => ({
        ...named(row, i),
        cells: Object.fromEntries(Object.entries(row.cells).map(([measure, one]) => [measure, cell(one)])),
      })),
      grids: table.grids.map(grid),
    })),
    projects: disclosure.projects.map((project) => ({
      ...project,
      code: cell(project.code),
      name: cell(project.name),
      budget: cell(project.budget),
      fiscal: cell(project.fiscal),
      other: cell(project.other),
      purpose: cell(project.purpose),
      plan: project.plan.map(({ until, share }) => ({ until, share: cell(share) })),
      goals: project.goals.map(cell),
      indicators: project.indicators.map((indicator) => ({
        level1: cell(indicator.level1),
        level2: cell(indicator.level2),
        level3: cell(indicator.level3),
        description: cell(indicator.description),
        target: cell(indicator.target),
        basis: cell(indicator.basis),
        place: indicator.place,
      })),
      grids: project.grids.map(grid),
    })),
  };
}

/** A row whose own name or code is withheld has neither, nor a key made of them. */
function named(row: Row, i: number): Row {
  const hides = Object.entries(row.cells).some(
    ([measure, cell]) =>
      /(?:^|-)(?:name|code)$/.test(measure) && cell.kind === 'absent' && cell.absence === 'withheld',
  );
  if (!hides) return row;
  const { code: _, ...rest } = row;
  return {
    ...rest,
    name: WITHHELD,
    key: /^(?:total|line-\d+)/.test(row.key) ? row.key : `withheld-${i + 1}`,
  };
}
