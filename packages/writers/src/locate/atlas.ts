import {
  type Block,
  type Cell,
  type CellRef,
  type Disclosure,
  type Fen,
  type GridCell,
  placeKey,
  type Row,
  type Table,
} from '@mingzhang/model';

/** Where a reference stands in the printed document. */
interface Spot {
  /** Index in the atlas's blocks. */
  readonly block: number;
  /** The printed cell, where the block is a table. */
  readonly cell?: GridCell;
}

/** What a printed cell means in a recognised table. */
export interface Meaning {
  readonly table: Table;
  readonly row: Row;
  readonly measure: string;
  readonly cell: Cell;
}

/** The map from references to the print and to the meaning of what is printed there. */
export interface Atlas {
  /** The disclosure's blocks as they are shown: a recognised table with the spans that recognition worked out. */
  readonly blocks: readonly Block[];
  readonly spot: (ref: CellRef) => Spot | undefined;
  readonly meaning: (ref: CellRef) => Meaning | undefined;
  /** The money a reference stands for; a blank cell is 0. */
  readonly fen: (ref: CellRef) => Fen | undefined;
}

interface Mark extends Spot {
  readonly line: number;
}

/** Surveys a disclosure once; every look-up after it is quick. */
export function atlasOf(disclosure: Disclosure): Atlas {
  const blocks = shownBlocks(disclosure);
  const spots = surveySpots(blocks);
  const meanings = surveyMeanings(disclosure);
  const cells = surveyProjects(disclosure);
  const claims = new Map(disclosure.claims.map((claim) => [placeKey(claim.place), claim.fen]));
  const meaning: Atlas['meaning'] = (ref) =>
    meanings.get(placeKey(ref.place)) ?? meanings.get(addressOf(ref.form, ref.row, ref.measure));
  return {
    blocks,
    meaning,
    spot: (ref) => spots.exact(ref) ?? spots.near(ref),
    fen: (ref) => {
      const cell = meaning(ref)?.cell ?? cells.get(placeKey(ref.place));
      return cell === undefined ? claims.get(placeKey(ref.place)) : fenOf(cell);
    },
  };
}

function fenOf(cell: Cell): Fen | undefined {
  if (cell.kind === 'amount') return cell.fen;
  return cell.kind === 'absent' && cell.absence === 'blank' ? 0 : undefined;
}

function addressOf(form: string, row: string, measure: string): string {
  return `${form}\n${row}\n${measure}`;
}

function shownBlocks({ blocks, tables, projects }: Disclosure): readonly Block[] {
  const recognised = new Map(
    [...tables, ...projects].flatMap(({ grids }) => grids.map((grid) => [placeKey(grid.place), grid])),
  );
  return blocks.map((block) =>
    block.kind === 'grid' ? (recognised.get(placeKey(block.place)) ?? block) : block,
  );
}

function surveySpots(blocks: readonly Block[]) {
  const byPlace = new Map<string, Spot>();
  const byTable = new Map<string, Spot>();
  const lines: Mark[] = [];
  const mark = (place: GridCell['place'], spot: Spot) => {
    const key = placeKey(place);
    if (!byPlace.has(key)) byPlace.set(key, spot);
    if ('line' in place) lines.push({ line: place.line, ...spot });
    if ('table' in place) {
      for (const rough of [`${place.table}:${place.row}`, `${place.table}`]) {
        if (!byTable.has(rough)) byTable.set(rough, spot);
      }
    }
  };
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') mark(block.place, { block: index });
    else {
      for (const row of block.rows) for (const cell of row) mark(cell.place, { block: index, cell });
      const key = placeKey(block.place);
      if (!byPlace.has(key)) byPlace.set(key, { block: index });
    }
  });
  lines.sort((a, b) => a.line - b.line);
  return {
    exact: (ref: CellRef) => byPlace.get(placeKey(ref.place)),
    near: ({ place }: CellRef): Spot | undefined => {
      if ('line' in place) return lastAt(lines, place.line);
      if ('paragraph' in place) return byPlace.get(placeKey({ paragraph: place.paragraph }));
      if ('table' in place)
        return byTable.get(`${place.table}:${place.row}`) ?? byTable.get(`${place.table}`);
      return undefined;
    },
  };
}

function lastAt(lines: readonly Mark[], line: number): Spot | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1];
}

function surveyMeanings(disclosure: Disclosure): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const table of disclosure.tables) {
    for (const row of table.rows) {
      for (const [measure, cell] of Object.entries(row.cells)) {
        const meaning = { table, row, measure, cell };
        for (const key of [placeKey(cell.place), addressOf(table.form, row.key, measure)]) {
          if (!meanings.has(key)) meanings.set(key, meaning);
        }
      }
    }
  }
  return meanings;
}

function surveyProjects(disclosure: Disclosure): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { budget, fiscal, other } of disclosure.projects) {
    for (const cell of [budget, fiscal, other]) cells.set(placeKey(cell.place), cell);
  }
  return cells;
}
