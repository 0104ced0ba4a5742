import { type Form, put } from '@mingzhang/forms';
import type { MoneyUnit, Row, Table } from '@mingzhang/model';
import { emptyNote, layoutFor } from '../tables/table.ts';
import type { Edition } from './edition.ts';
import { UNPLACED } from './unplaced.ts';

/** A table that stands in the explanation, with these rows; without any, it says why. */
export function listTable(
  form: Form,
  edition: Edition,
  rows: readonly Row[],
  none = emptyNote(form, edition),
): Table {
  const { title, unit, columns } = layoutFor(form, edition.template);
  return {
    form: form.id,
    title,
    titlePlace: UNPLACED,
    unit: unit === '' ? null : (unit as MoneyUnit),
    year: null,
    body: edition.caption,
    columns: columns.map(({ measure, heading }, index) => ({
      measure,
      heading: heading.map((text) => put(text, { year: edition.year })),
      index,
    })),
    rows,
    notes: rows.length === 0 ? [{ text: none, place: UNPLACED }] : [],
    grids: [],
    place: UNPLACED,
  };
}
