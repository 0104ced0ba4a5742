import { attributeOf, tagsOf } from '../../annotated/office/xml.ts';
import { parseCellAddress } from '../../annotated/xlsx/sheets.ts';
import type { Stretch } from '../stretch.ts';

/** A cell element of a worksheet, by offsets in its part. */
export interface StoredCell {
  readonly row: number;
  readonly column: number;
  /** Prefix of its element's name, such as `x:`. */
  readonly prefix: string;
  readonly tag: string;
  readonly type: string;
  /** Offsets of the whole element. */
  readonly from: number;
  to: number;
  value: Stretch | undefined;
  /** Offsets of the value's element. */
  valueElement: { readonly from: number; to: number } | undefined;
  readonly texts: Stretch[];
  formula: boolean;
}

export interface StoredSheet {
  readonly cells: readonly StoredCell[];
  /** Where the content of a row ends, by its 0-based number; a row written as one empty tag is not among them. */
  readonly rowEnds: ReadonlyMap<number, number>;
}

/** The cells of a worksheet in the order they are stored; one without an address follows the one before it. */
export function storedSheet(xml: string): StoredSheet {
  const cells: StoredCell[] = [];
  const rowEnds = new Map<number, number>();
  let row = -1;
  let column = -1;
  let cell: StoredCell | undefined;
  let text: { tag: number; from: number } | undefined;
  let phonetic = 0;
  for (const { name, kind, from, to } of tagsOf(xml)) {
    const prefix = name.slice(0, name.indexOf(':') + 1);
    const local = name.slice(prefix.length);
    const tag = xml.slice(from, to);
    if (kind !== 'close') {
      if (local === 'row') {
        const number = Number(attributeOf(tag, 'r'));
        row = Number.isSafeInteger(number) && number > 0 ? number - 1 : row + 1;
        column = -1;
      } else if (local === 'c') {
        const at = parseCellAddress(attributeOf(tag, 'r') ?? '');
        row = at?.row ?? Math.max(row, 0);
        column = at?.column ?? column + 1;
        const type = attributeOf(tag, 't') ?? 'n';
        const own = { value: undefined, valueElement: undefined, texts: [], formula: false };
        cell = { row, column, prefix, tag, type, from, to, ...own };
        cells.push(cell);
      } else if (local === 'f' && cell !== undefined) cell.formula = true;
      else if (local === 'rPh') phonetic++;
      if ((local === 'v' || local === 't') && kind === 'open') text = { tag: from, from: to };
    }
    if (kind === 'open') continue;
    if (local === 'row' && kind === 'close') rowEnds.set(row, from);
    else if (local === 'rPh') phonetic--;
    else if (local === 'c' && cell !== undefined) {
      cell.to = to;
      cell = undefined;
    } else if (text !== undefined && (local === 'v' || local === 't')) {
      const stretch = { ...text, to: from };
      if (local === 't' && phonetic === 0) cell?.texts.push(stretch);
      if (local === 'v' && cell !== undefined) {
        cell.value = stretch;
        cell.valueElement = { from: text.tag, to };
      }
      text = undefined;
    }
  }
  return { cells, rowEnds };
}
