import type { CellAddress } from '@mingzhang/forms';
import type { Disclosure, Fen, Table } from '@mingzhang/model';

/** The amounts of this year's tables beside last year's. A table nobody filled in yet says nothing: it is not 0. */
export class NowAndThen {
  readonly #now: ReadonlyMap<string, Table>;
  readonly #then: ReadonlyMap<string, Table>;

  constructor(now: Pick<Disclosure, 'tables'>, then: Pick<Disclosure, 'tables'>) {
    this.#now = firstOf(now);
    this.#then = firstOf(then);
  }

  now(cell: CellAddress): Fen | undefined {
    return fenAt(this.#now, cell);
  }

  /** This year's amount less last year's. */
  change(cell: CellAddress): Fen | undefined {
    const [now, then] = [this.now(cell), fenAt(this.#then, cell)];
    return now === undefined || then === undefined ? undefined : now - then;
  }
}

function firstOf({ tables }: Pick<Disclosure, 'tables'>): ReadonlyMap<string, Table> {
  return new Map(tables.toReversed().map((table) => [table.form, table]));
}

function fenAt(tables: ReadonlyMap<string, Table>, { form, row, measure }: CellAddress): Fen | undefined {
  const rows = tables.get(form)?.rows ?? [];
  if (!rows.some(({ cells }) => Object.values(cells).some(({ kind }) => kind === 'amount'))) return undefined;
  const cell = rows.find(({ key }) => key === row)?.cells[measure];
  if (cell === undefined || (cell.kind === 'absent' && cell.absence === 'blank')) return 0;
  return cell.kind === 'amount' ? cell.fen : undefined;
}
