import { type Fields, type Records, recordKey } from '@mingzhang/model';
import { type ComputedCells, computedCells } from './computed-cells.ts';

/** What a cell of the tables shows: its amount, or that it is withheld; null where nothing stands. */
export type Shown = number | 'withheld' | null;

/** The tables as they are shown: computed, typed cells in the place of computed ones. */
export class Screen {
  readonly #computed: ComputedCells;
  readonly #typed = new Map<string, { readonly id: string; readonly fields: Fields }>();

  constructor(records: Records, edition: string | undefined, agencies: ReadonlySet<string>) {
    this.#computed = computedCells(records, edition, agencies);
    const table = recordKey('typedCells', '');
    for (const [key, fields] of records) {
      if (!key.startsWith(table) || fields.unit !== edition) continue;
      const id = key.slice(table.length);
      this.#typed.set(`${fields.form}/${fields.row}/${fields.measure}`, { id, fields });
    }
  }

  typed(
    form: string,
    row: string,
    measure: string,
  ): { readonly id: string; readonly fields: Fields } | undefined {
    return this.#typed.get(`${form}/${row}/${measure}`);
  }

  at(form: string, row: string, measure: string): Shown {
    const typed = this.typed(form, row, measure)?.fields;
    if (typed?.holds === 'withheld') return 'withheld';
    const computed = this.#computed.get(form)?.get(row)?.get(measure) ?? 0;
    const fen = typed === undefined ? computed : Number(typed.fen ?? 0);
    return fen === 0 ? null : fen;
  }
}
