import type { CellChange, Repair, Report } from '@mingzhang/model';
import type { Fix } from '@mingzhang/writers';

/** A repair that is to be applied, and the finding or cluster it was chosen for. */
export interface Planned {
  readonly id: string;
  readonly repair: Repair;
}

/** What is applied, and what is not: ids that name no finding, and findings that have no repair. */
export interface Plan {
  readonly planned: readonly Planned[];
  readonly unknown: readonly string[];
  readonly unrepairable: readonly string[];
}

/** The first-ranked repair of each named finding or cluster; the same repair once. */
export function planOf({ findings, clusters = [] }: Report, ids: readonly string[]): Plan {
  const planned: Planned[] = [];
  const unknown: string[] = [];
  const unrepairable: string[] = [];
  const chosen = new Set<string>();
  for (const id of new Set(ids)) {
    const found = findings.find((one) => one.id === id) ?? clusters.find((one) => one.id === id);
    const repair = found?.repairs?.[0];
    if (found === undefined) unknown.push(id);
    else if (repair === undefined) unrepairable.push(id);
    else {
      const key = JSON.stringify(changesOf(repair).map(({ cell, text }) => [cell.place, text]));
      if (!chosen.has(key)) planned.push({ id, repair });
      chosen.add(key);
    }
  }
  return { planned, unknown, unrepairable };
}

/** The first-ranked repair of every cluster; one that would break an equation that holds is left to a person. */
export function planOfAll({ clusters = [] }: Report): Plan {
  const ranked = clusters.map(({ id, repairs: [repair] }) => ({ id, repair }));
  const planned = ranked.flatMap(({ id, repair }) =>
    repair === undefined || repair.breaks > 0 ? [] : [{ id, repair }],
  );
  const known = new Set(planned.map(({ id }) => id));
  return {
    planned,
    unknown: [],
    unrepairable: ranked.flatMap(({ id }) => (known.has(id) ? [] : [id])),
  };
}

/** All cells a repair changes. */
function changesOf(repair: Repair): readonly CellChange[] {
  return [repair, ...(repair.along ?? [])];
}

/** The changes of a repair as they are written into the document. */
export function fixesOf(repair: Repair): readonly Fix[] {
  return changesOf(repair).map(fixOf);
}

const OPPOSITE = new Map([
  ['增加', '减少'],
  ['减少', '增加'],
]);

/** A change of direction is said before the amount, where the document prints the opposite word. */
function fixOf({ cell: { place, text: before }, text }: CellChange): Fix {
  const word = text.slice(0, 2);
  const opposite = OPPOSITE.get(word);
  if (opposite === undefined || before.startsWith(opposite)) return { place, before, after: text };
  const earlier =
    'paragraph' in place && place.column !== undefined
      ? { ...place, column: place.column - opposite.length }
      : place;
  return { place: earlier, before: opposite + before, after: text };
}
