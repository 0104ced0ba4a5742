import type { Block, Evidence, GridCell, Place, Unread } from '@mingzhang/model';
import { LIMITS, type Limits } from './limits.ts';
import { ReadError } from './read-error.ts';

/** A table while it is read: cells with spans, rows closed one by one. */
export class GridBuilder {
  readonly #rows: GridCell[][] = [];
  readonly #place: Place;
  readonly #spans: boolean;
  readonly #limits: Limits;
  /** For every column, the row until which a cell from above covers it. */
  #covered: number[] = [];
  /** For every column, the cell that began there last: what a vertical merge goes on from. */
  #above: (GridCell | undefined)[] = [];
  #column = 0;
  #width = 0;

  constructor(place: Place, spans: boolean, limits: Limits) {
    this.#place = place;
    this.#spans = spans;
    this.#limits = limits;
  }

  row(): void {
    this.#rows.push([]);
    this.#column = 0;
  }

  /** Positions left free at the beginning of a row. */
  skip(columns: number): void {
    this.#column += Math.min(columns, this.#limits.columns);
  }

  cell(text: string, place: Place, columnSpan = 1, rowSpan = 1): void {
    const row = this.#rows.length - 1;
    while ((this.#covered[this.#column] ?? 0) > row) this.#column++;
    const column = this.#column;
    const across = Math.max(1, Math.min(columnSpan, this.#limits.columns - column));
    if (column >= this.#limits.columns) return;
    const cell: GridCell = { text, place, row, column, rowSpan: Math.max(1, rowSpan), columnSpan: across };
    this.#rows[row]?.push(cell);
    for (let c = column; c < column + across; c++) {
      this.#covered[c] = row + cell.rowSpan;
      this.#above[c] = cell;
    }
    this.#column = column + across;
    this.#width = Math.max(this.#width, this.#column);
  }

  /** A cell that only goes on the one above it. Without one above it is an empty cell. */
  merged(place: Place, columnSpan = 1): void {
    const row = this.#rows.length - 1;
    const above = this.#above[this.#column];
    if (above === undefined || above.row + above.rowSpan < row) {
      this.cell('', place, columnSpan);
      return;
    }
    const grown: GridCell = { ...above, rowSpan: row - above.row + 1 };
    const line = this.#rows[above.row];
    if (line !== undefined) line[line.indexOf(above)] = grown;
    for (let c = above.column; c < above.column + above.columnSpan; c++) {
      this.#above[c] = grown;
      this.#covered[c] = row + 1;
    }
    this.#column += Math.max(1, columnSpan);
  }

  build(): Block | undefined {
    const height = this.#rows.length;
    if (height === 0 || this.#width === 0) return undefined;
    const rows = this.#rows.map((row) =>
      row.map((cell) => (cell.row + cell.rowSpan > height ? { ...cell, rowSpan: height - cell.row } : cell)),
    );
    return { kind: 'grid', rows, width: this.#width, place: this.#place, spans: this.#spans };
  }
}

/** Blocks while a document is read, within limits. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly unread: Unread[] = [];
  readonly limits: Limits;
  #cells = 0;
  #paragraphs = 0;
  #tables = 0;

  constructor(limits: Limits = LIMITS) {
    this.limits = limits;
  }

  paragraph(text: string, place: Place, heading?: number): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    if (++this.#paragraphs > this.limits.paragraphs)
      throw tooMuch('段落', 'paragraphs', this.limits.paragraphs);
    this.blocks.push(
      heading === undefined
        ? { kind: 'paragraph', text: trimmed, place }
        : { kind: 'paragraph', text: trimmed, place, heading },
    );
  }

  grid(place: Place, spans: boolean): GridBuilder {
    if (++this.#tables > this.limits.tables) throw tooMuch('表格', 'tables', this.limits.tables);
    return new GridBuilder(place, spans, this.limits);
  }

  /** Counts a cell against the limit. */
  count(): void {
    if (++this.#cells > this.limits.cells) throw tooMuch('单元格', 'cells', this.limits.cells);
  }

  finish(grid: GridBuilder): void {
    const block = grid.build();
    if (block !== undefined) this.blocks.push(block);
  }

  note(unread: Unread): void {
    this.unread.push(unread);
  }

  evidence(): Evidence {
    return { blocks: this.blocks, unread: this.unread };
  }
}

function tooMuch(zh: string, en: string, limit: number): ReadError {
  return new ReadError(
    'too-large',
    `文件的${zh}超过 ${limit} 个，未予读取。请拆分后再试。`,
    `The file has more than ${limit} ${en} and was not read. Split it and try again.`,
  );
}
