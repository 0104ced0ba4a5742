import type { Absence, Disclosure, Fen, Place } from '@mingzhang/model';

/** What one printed cell of a recognised table means. `fen` is null for text, counts and what is absent. */
export interface Fact {
  readonly form: string;
  readonly row: string;
  readonly rowName: string;
  readonly measure: string;
  readonly fen: Fen | null;
  /** Why there is no value; null where there is one. */
  readonly absence: Absence | null;
  readonly text: string;
  readonly place: Place;
}

/** Every cell of every recognised table as a fact, in document order. */
export function factsOf(disclosure: Disclosure): readonly Fact[] {
  return disclosure.tables.flatMap(({ form, rows }) =>
    rows.flatMap(({ key, name, cells }) =>
      Object.entries(cells).map(([measure, cell]) => ({
        form,
        row: key,
        rowName: name,
        measure,
        fen: cell.kind === 'amount' ? cell.fen : null,
        absence: cell.kind === 'absent' ? cell.absence : null,
        text: cell.text,
        place: cell.place,
      })),
    ),
  );
}
