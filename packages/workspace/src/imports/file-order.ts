import type { Disclosure, Place } from '@mingzhang/model';

/** Where a place stands in its file: the block it is in, then the row or line. */
type Order = readonly [block: number, row: number];

/** The order of places as a person reads the file from its beginning. */
export function fileOrder({ blocks }: Pick<Disclosure, 'blocks'>): (a: Place, b: Place) => number {
  const first = new Map<string, number>();
  for (const [i, { place }] of blocks.entries()) {
    const key = blockKey(place);
    if (!first.has(key)) first.set(key, i);
  }
  const orderOf = (place: Place): Order => [first.get(blockKey(place)) ?? blocks.length, rowOf(place)];
  return (a, b) => {
    const [left, right] = [orderOf(a), orderOf(b)];
    return left[0] - right[0] || left[1] - right[1];
  };
}

function blockKey(place: Place): string {
  if ('sheet' in place) return `sheet ${place.sheet}`;
  if ('table' in place) return `table ${place.table}`;
  if ('paragraph' in place) return `paragraph ${place.paragraph}`;
  return 'lines';
}

function rowOf(place: Place): number {
  if ('sheet' in place) return Number(/\d+$/.exec(place.address)?.[0] ?? 0);
  if ('table' in place) return place.row;
  if ('line' in place) return place.line;
  return 'page' in place ? place.page * 100_000 + place.box[1] : 0;
}
