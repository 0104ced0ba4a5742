import type { Disclosure, Place } from '@mingzhang/model';
import { eachCell } from './cells.ts';
import type { Statement } from './tree.ts';

/** Tells statements over the amounts of tables whose columns stand one over; undefined where there is no such table. */
export function speaksOfShifted({ tables }: Disclosure): ((statement: Statement) => boolean) | undefined {
  const shifted = tables.filter(({ suspect }) => suspect === 'shifted');
  if (shifted.length === 0) return undefined;
  const places = new Set<Place>();
  for (const { rows } of shifted)
    for (const { cells } of rows)
      for (const cell of Object.values(cells)) if (cell.kind !== 'text') places.add(cell.place);
  return (statement) => {
    let speaks = false;
    eachCell(statement, ({ place }) => {
      speaks ||= places.has(place);
    });
    return speaks;
  };
}
