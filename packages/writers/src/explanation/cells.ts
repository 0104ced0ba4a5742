import { type CellAddress, formOf } from '@mingzhang/forms';
import type { Cell, Disclosure, Fen, Row, Table } from '@mingzhang/model';

/**
 * What a cell has to say to a sentence. `blank`: its table stands there and prints nothing in it; `missing`: there is
 * no such table, row or column, and nothing can be said.
 */
export type Said =
  | { readonly kind: 'amount'; readonly fen: Fen; readonly step: Fen }
  | { readonly kind: 'blank' | 'missing' | 'withheld' | 'unreadable' };

/** What the cells of one disclosure say, by address. */
export class Cells {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #rows = new Map<string, ReadonlyMap<string, Row>>();

  constructor({ tables }: Pick<Disclosure, 'tables'>) {
    // the first table of a form is the official one, as rules and readers take it
    this.#tables = new Map([...tables].reverse().map((table) => [table.form, table]));
  }

  table(form: string): Table | undefined {
    return this.#tables.get(form);
  }

  at({ form, row, measure }: CellAddress): Said {
    const table = this.#tables.get(form);
    if (table === undefined) return { kind: 'missing' };
    const printed = this.#rowsOf(table).get(row);
    if (printed === undefined) return { kind: leavesOut(table) ? 'blank' : 'missing' };
    const cell = printed.cells[measure];
    if (cell !== undefined) return saidBy(cell);
    return { kind: table.columns.some((column) => column.measure === measure) ? 'blank' : 'missing' };
  }

  /** The amount a cell prints, nought for a blank, or undefined where it says nothing that can be reckoned with. */
  fen(address: CellAddress): Fen | undefined {
    const said = this.at(address);
    if (said.kind === 'amount') return said.fen;
    return said.kind === 'blank' ? 0 : undefined;
  }

  #rowsOf(table: Table): ReadonlyMap<string, Row> {
    let rows = this.#rows.get(table.form);
    if (rows === undefined) {
      rows = new Map(table.rows.map((row) => [row.key, row]));
      this.#rows.set(table.form, rows);
    }
    return rows;
  }
}

/** Whether a row that a table does not print is nought: codes are listed where they have money, an empty list has none. */
function leavesOut({ form, rows }: Table): boolean {
  const { by } = formOf(form).rows;
  return by === 'functional' || by === 'economic' || (by === 'list' && rows.length === 0);
}

function saidBy(cell: Cell): Said {
  if (cell.kind === 'amount') return { kind: 'amount', fen: cell.fen, step: cell.step };
  if (cell.kind !== 'absent') return { kind: 'unreadable' };
  return { kind: cell.absence === 'not-applicable' ? 'blank' : cell.absence };
}
