import type { Disclosure, Place } from '@mingzhang/model';

/** Where a place stands in reading order, as numbers to compare one after the other. */
export type Position = readonly [number, number, number];

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Where places stand in reading order; no place stands last. In docx and html paragraphs and tables are counted apart,
 * so the blocks say which comes first; sheets stand in the order they are met.
 */
export function positions(disclosure: Disclosure): (place: Place | undefined) => Position {
  const tables = new Map<number, number>();
  const paragraphs = new Map<number, number>();
  const sheets = new Map<string, number>();
  disclosure.blocks.forEach(({ place }, index) => {
    if ('table' in place) {
      if (!tables.has(place.table)) tables.set(place.table, index);
    } else if ('paragraph' in place) paragraphs.set(place.paragraph, index);
    else if ('sheet' in place && !sheets.has(place.sheet)) sheets.set(place.sheet, sheets.size);
  });
  return (place) => {
    if (place === undefined) return [LAST, 0, 0];
    if ('line' in place) return [0, place.line, place.column ?? 0];
    if ('table' in place) return [tables.get(place.table) ?? LAST, place.row, place.cell];
    if ('paragraph' in place) return [paragraphs.get(place.paragraph) ?? LAST, place.column ?? 0, 0];
    if ('page' in place) return [place.page, place.box[1], place.box[0]];
    const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)/.exec(place.address) ?? [];
    return [sheets.get(place.sheet) ?? LAST, Number(row), column(letters)];
  };
}

export function comparePositions(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function column(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index;
}
