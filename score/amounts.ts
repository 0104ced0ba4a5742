import type { Cell, Disclosure, Place } from '@mingzhang/model';

/** A printed amount of a text document: where it stands, and the group it is counted under. */
export interface Target {
  readonly group: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function at(place: Place, group: string, text: string): Target[] {
  return 'line' in place ? [{ group, line: place.line, column: place.column ?? 1, text }] : [];
}

/** Every printed amount of the tables, the explanation and the projects of a disclosure read from text. */
export function amountsOf(disclosure: Disclosure): Target[] {
  const targets: Target[] = [];
  const add = (group: string, cell: Cell) => {
    if (cell.kind === 'amount') targets.push(...at(cell.place, group, cell.text));
  };
  for (const { form, rows } of disclosure.tables) {
    for (const { cells } of rows) for (const cell of Object.values(cells)) add(form, cell);
  }
  for (const { budget, fiscal, other } of disclosure.projects)
    for (const cell of [budget, fiscal, other]) add('project-performance', cell);
  for (const { kind, fen, place, text } of disclosure.claims) {
    if ((kind === 'amount' || kind === 'delta') && fen !== undefined && /\d/.test(text))
      targets.push(...at(place, 'explanation', text));
  }
  return targets;
}
