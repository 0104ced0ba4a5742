/** Where a printed text stands by its meaning: a form's cell, or a sentence of the explanation. */
interface Address {
  readonly form: string;
  readonly row: string;
  readonly measure: string;
}

export interface PrintedCell {
  text: string;
  readonly at?: Address;
  readonly heading?: true;
  readonly align?: 'right' | 'centre';
  readonly columns?: number;
  rows?: number;
}

export interface PrintedTable {
  readonly kind: 'table';
  readonly form: string;
  /** Relative widths of its columns; their number is the table's width. */
  readonly widths: readonly number[];
  readonly rows: PrintedCell[][];
  /** How many rows at the top are repeated on each page. */
  readonly headRows: number;
  readonly section: string | null;
}

export type TextStyle = 'title' | 'part' | 'section' | 'project' | 'caption' | 'body';

export interface PrintedText {
  readonly kind: 'text';
  readonly style: TextStyle;
  text: string;
  /** What the text is, where something else speaks of it: `overall.revenue`. */
  readonly id?: string;
  /** The table it names or notes. */
  readonly form?: string;
  readonly section: string | null;
}

export type PrintedBlock = PrintedTable | PrintedText;

/** A disclosure as it is printed: the one description from which every format is written. */
export interface PrintedDocument {
  title: string;
  blocks: PrintedBlock[];
}

export function cell(text: string, more: Omit<PrintedCell, 'text'> = {}): PrintedCell {
  return { text, ...more };
}

/** A heading cell over some columns and rows. */
export function head(text: string, columns = 1, rows = 1): PrintedCell {
  return {
    text,
    heading: true,
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  };
}

/** A cell with an address: an amount or number stands right. */
export function figure(text: string, form: string, row: string, measure: string): PrintedCell {
  return { text, at: { form, row, measure }, align: 'right' };
}

export function words(text: string, form: string, row: string, measure: string): PrintedCell {
  return { text, at: { form, row, measure } };
}

/** A position in a table's rows: a printed cell, or the part of one that reaches down from a row above. */
export type Slot = { readonly cell: PrintedCell; readonly column: number; readonly covered: boolean };

/** Every row of a table from left to right, with the cells that reach into it from above. */
export function slotsOf(table: PrintedTable): Slot[][] {
  const reaching: { cell: PrintedCell; column: number; left: number }[] = [];
  return table.rows.map((row, r) => {
    const slots: Slot[] = [];
    const queue = [...row];
    for (let column = 0; column < table.widths.length; ) {
      const above = reaching.find((reach) => reach.column === column && reach.left > 0);
      const next = above?.cell ?? queue.shift();
      if (next === undefined) throw new RangeError(`${table.form}: row ${r + 1} is short`);
      if (above !== undefined) above.left -= 1;
      else if ((next.rows ?? 1) > 1) reaching.push({ cell: next, column, left: (next.rows ?? 1) - 1 });
      slots.push({ cell: next, column, covered: above !== undefined });
      column += next.columns ?? 1;
    }
    if (queue.length > 0) throw new RangeError(`${table.form}: row ${r + 1} is long`);
    return slots;
  });
}
