import {
  type Block,
  type Disclosure,
  fold,
  type Grid,
  type GridCell,
  matrix,
  type Place,
} from '@mingzhang/model';

/** A cell of a sheet's row: its text, and over how many rows it is merged. */
interface SheetCell {
  readonly text: string;
  readonly place: Place;
  /** Whether it begins in this row; a merged cell is given again in the rows below. */
  readonly begins: boolean;
  readonly rows: number;
}

/** A row with its cells by column: the sheet's own column of a workbook, else the table's. */
export interface SheetRow {
  readonly place: Place;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

/** A grid as rows, merged cells filled, with the lines that stand above it. */
export interface SheetTable {
  readonly grid: Grid;
  readonly rows: readonly SheetRow[];
  /** Sheet name, title, unit line. */
  readonly above: readonly string[];
}

const LOOK_BACK = 6;

/** Every grid of a file as rows, in order. */
export function sheetTables({ blocks }: Pick<Disclosure, 'blocks'>): readonly SheetTable[] {
  return blocks.flatMap((block, i) =>
    block.kind === 'grid' ? [{ grid: block, rows: rowsOf(block), above: aboveOf(blocks, i, block) }] : [],
  );
}

/** Paragraphs between a grid and the one before it in the same sheet; the sheet's name. */
function aboveOf(blocks: readonly Block[], index: number, grid: Grid): string[] {
  const above = 'sheet' in grid.place ? [grid.place.sheet] : [];
  for (let i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
    const block = blocks[i];
    if (block === undefined || block.kind === 'grid' || !sameSheet(block.place, grid.place)) break;
    above.push(block.text);
  }
  return above;
}

export function sameSheet(a: Place, b: Place): boolean {
  return 'sheet' in a && 'sheet' in b ? a.sheet === b.sheet : !('sheet' in a) && !('sheet' in b);
}

function rowsOf(grid: Grid): SheetRow[] {
  const columns = columnNumbers(grid);
  return matrix(grid).map((line, r) => {
    const cells = new Map<number, SheetCell>();
    for (const [c, cell] of line.entries()) {
      if (cell === undefined) continue;
      cells.set(columns[c] ?? c, {
        text: cell.text,
        place: cell.place,
        begins: cell.row === r && cell.column === c,
        rows: cell.rowSpan,
      });
    }
    return {
      place: (grid.rows[r]?.[0] ?? line.find((cell) => cell !== undefined))?.place ?? grid.place,
      cells,
    };
  });
}

/** The sheet's column of every column of a grid, told by a cell that begins in it. */
function columnNumbers(grid: Grid): readonly number[] {
  const numbers: number[] = [];
  for (const cell of grid.rows.flat()) numbers[cell.column] ??= columnOf(cell);
  return numbers;
}

function columnOf({ place, column }: GridCell): number {
  const letters = 'sheet' in place ? /^[A-Z]+/.exec(place.address)?.[0] : undefined;
  if (letters === undefined) return column;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The folded texts of a row that begin in it. */
export function filled({ cells }: SheetRow): readonly string[] {
  return [...cells.values()]
    .filter(({ begins }) => begins)
    .map(({ text }) => fold(text))
    .filter((text) => text !== '');
}
