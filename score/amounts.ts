import type { Cell, Disclosure, Place } from '@mingzhang/model';

/** A printed amount: where it stands, and the group it is counted under. */
export interface Target {
  readonly group: string;
  readonly place: Place;
  readonly text: string;
  /** Whether it stands in a sentence, with others in one paragraph. */
  readonly prose: boolean;
}

/** Every printed amount of the tables, the projects and the explanation of a disclosure. */
export function amountsOf(disclosure: Disclosure): Target[] {
  const targets: Target[] = [];
  const add = (group: string, cell: Cell) => {
    if (cell.kind === 'amount') targets.push({ group, place: cell.place, text: cell.text, prose: false });
  };
  for (const { form, rows } of disclosure.tables) {
    for (const { cells } of rows) for (const cell of Object.values(cells)) add(form, cell);
  }
  for (const { budget, fiscal, other } of disclosure.projects)
    for (const cell of [budget, fiscal, other]) add('project-performance', cell);
  for (const { kind, fen, place, text } of disclosure.claims) {
    if ((kind === 'amount' || kind === 'delta') && fen !== undefined && /\d/.test(text))
      targets.push({ group: 'explanation', place, text, prose: true });
  }
  return targets;
}
