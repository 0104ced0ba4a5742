import type { Cell, Disclosure, Fen, Row, Table } from '@mingzhang/model';

/** The amounts that a file's forms print, by address. Nothing is 0 that is not printed as 0. */
export class PrintedForms {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #rows = new Map<string, ReadonlyMap<string, Row>>();

  /** The first table of a form counts, as everywhere; one whose columns stand shifted is not believed. */
  constructor({ tables }: Pick<Disclosure, 'tables'>) {
    const sound = tables.filter(({ suspect, unit }) => suspect === undefined && unit !== null);
    this.#tables = new Map(sound.toReversed().map((table) => [table.form, table]));
  }

  has(form: string): boolean {
    return this.#tables.has(form);
  }

  prints(form: string, measure: string): boolean {
    return this.#tables.get(form)?.columns.some((column) => column.measure === measure) ?? false;
  }

  /** The amount of a cell, 0 for one that prints none. */
  fen(form: string, row: string, measure: string): Fen {
    return amountOf(this.#rowsOf(form).get(row)?.cells[measure]);
  }

  /** The amounts of a measure at the lowest codes of a form, those that are not 0. */
  lowest(form: string, measure: string, digits: number): ReadonlyMap<string, Fen> {
    const found = new Map<string, Fen>();
    for (const [key, { role, cells }] of this.#rowsOf(form)) {
      const fen = amountOf(cells[measure]);
      if (role === 'coded' && key.length === digits && fen !== 0) found.set(key, fen);
    }
    return found;
  }

  #rowsOf(form: string): ReadonlyMap<string, Row> {
    let rows = this.#rows.get(form);
    if (rows === undefined) {
      rows = new Map((this.#tables.get(form)?.rows ?? []).map((row) => [row.key, row]));
      this.#rows.set(form, rows);
    }
    return rows;
  }
}

function amountOf(cell: Cell | undefined): Fen {
  return cell?.kind === 'amount' ? cell.fen : 0;
}

export function sumOf(amounts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const fen of amounts) sum += fen;
  return sum;
}
