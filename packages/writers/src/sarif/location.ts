import type { CellRef, Place } from '@mingzhang/model';
import { placeWords } from '../words.ts';

export interface LogicalLocation {
  readonly name: string;
  readonly fullyQualifiedName: string;
  readonly kind: string;
}

export interface Location {
  readonly physicalLocation: object;
  readonly logicalLocations?: readonly LogicalLocation[];
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

/** A path as a URI reference: relative ones stay relative. */
export function artifactUri(path: string): string {
  const plain = path.replaceAll('\\', '/');
  const encoded = plain.split('/').map(encodeURIComponent).join('/');
  if (plain.startsWith('/')) return `file://${encoded}`;
  return /^[a-z]:\//i.test(plain) ? `file:///${plain.slice(0, 2)}${encoded.slice(4)}` : encoded;
}

/** The place in its file: line and column where the file has lines. */
export function locationOf(place: Place, artifactLocation: Artifact, text = ''): Location {
  if (!('line' in place)) return { physicalLocation: { artifactLocation } };
  const { line, column } = place;
  const startColumn = column === undefined ? {} : { startColumn: column };
  const ended = column === undefined || text === '' || text.includes('\n');
  const region = {
    startLine: line,
    ...startColumn,
    ...(ended ? {} : { endColumn: column + text.length }),
    ...(text === '' ? {} : { snippet: { text } }),
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** What a reference means, and where it stands in a file that has no lines. */
export function logicalLocations({ form, row, measure, place }: CellRef): readonly LogicalLocation[] {
  const meaning = { name: measure, fullyQualifiedName: `${form}/${row}/${measure}`, kind: 'cell' };
  if ('line' in place) return [meaning];
  return [meaning, { name: placeWords(place, 'en'), ...addressOf(place) }];
}

function addressOf(place: Exclude<Place, { line: number }>): { fullyQualifiedName: string; kind: string } {
  if ('table' in place) {
    const { table, row, cell } = place;
    return { fullyQualifiedName: `table[${table}]/row[${row}]/cell[${cell}]`, kind: 'tableCell' };
  }
  if ('paragraph' in place) {
    const column = place.column === undefined ? '' : `/column[${place.column}]`;
    return { fullyQualifiedName: `paragraph[${place.paragraph}]${column}`, kind: 'paragraph' };
  }
  if ('page' in place) {
    return { fullyQualifiedName: `page[${place.page}]/box[${place.box.join(',')}]`, kind: 'pageBox' };
  }
  return { fullyQualifiedName: `sheet[${place.sheet}]/${place.address}`, kind: 'sheetCell' };
}
