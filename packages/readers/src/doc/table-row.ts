import type { Sprm } from './sprms.ts';

/** A row's cells as laid out: edges in twips from the left, one more than there are cells. */
export interface TableRow {
  readonly edges: readonly number[];
  readonly cells: readonly RowCell[];
}

/** How a cell goes on what stands above it or at its left. */
interface RowCell {
  readonly goesOnAbove: boolean;
  readonly goesOnLeft: boolean;
}

const DEFINITION = 0xd608;
const MERGE = 0x5624;
const VERTICAL_MERGE = 0xd62b;
const CELL_SIZE = 20;
const MOST_CELLS = 64;
const ON_FROM_ABOVE = 1;

/** Reads a row's definition and what changes it (MS-DOC 2.9.323, 2.6.3); undefined where there is none. */
export function readTableRow(sprms: readonly { view: DataView; sprm: Sprm }[]): TableRow | undefined {
  let edges: number[] = [];
  let cells: { goesOnAbove: boolean; goesOnLeft: boolean }[] = [];
  for (const { view, sprm } of sprms) {
    if (sprm.code === DEFINITION) ({ edges, cells } = readDefinition(view, sprm));
    else if (sprm.code === MERGE) {
      const first = view.getUint8(sprm.start);
      const end = view.getUint8(sprm.start + 1);
      for (const cell of cells.slice(first + 1, end)) cell.goesOnLeft = true;
    } else if (sprm.code === VERTICAL_MERGE && sprm.end - sprm.start >= 3) {
      const cell = cells[view.getUint8(sprm.start + 1)];
      if (cell !== undefined) cell.goesOnAbove = view.getUint8(sprm.start + 2) === ON_FROM_ABOVE;
    }
  }
  return cells.length === 0 ? undefined : { edges, cells };
}

function readDefinition(view: DataView, { start, end }: Sprm) {
  const count = start + 3 <= end ? view.getUint8(start + 2) : 0;
  const edgesAt = start + 3;
  const cellsAt = edgesAt + (count + 1) * 2;
  if (count > MOST_CELLS || cellsAt > end) return { edges: [], cells: [] };
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(edgesAt + i * 2, true));
  const cells = Array.from({ length: count }, (_, i) => {
    const at = cellsAt + i * CELL_SIZE;
    const flags = at + 2 <= end ? view.getUint16(at, true) : 0;
    return { goesOnLeft: (flags & 3) === 1, goesOnAbove: ((flags >> 5) & 3) === ON_FROM_ABOVE };
  });
  return { edges, cells };
}
