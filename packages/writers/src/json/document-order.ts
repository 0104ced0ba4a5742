import type { Place } from '@mingzhang/model';

/** Things with a place, in the order they stand in the document; the order given stays where places cannot tell. */
export function documentOrder<T extends { readonly place: Place }>(things: readonly T[]): readonly T[] {
  return things
    .map((thing, index) => ({ thing, index, at: rank(thing.place) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ thing }) => thing);
}

function rank(place: Place): number {
  if ('line' in place) return place.line;
  if ('table' in place) return place.table;
  if ('page' in place) return place.page * 10_000 + place.box[1];
  return 0;
}
