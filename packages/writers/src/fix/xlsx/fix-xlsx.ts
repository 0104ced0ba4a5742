import type { Place } from '@mingzhang/model';
import { openPackage } from '../../annotated/office/package.ts';
import { inserted } from '../../annotated/office/xml.ts';
import { worksheetParts } from '../../annotated/xlsx/sheets.ts';
import type { Fix, Fixed } from '../fix.ts';
import { refusedAt, unopenable } from '../fix-error.ts';
import { replaceParts } from '../replace-parts.ts';
import { fixCells } from './fix-cells.ts';
import { sharedStringsOf } from './shared-strings.ts';
import { storedSheet } from './stored-cell.ts';

/**
 * A workbook with some stored values changed: numbers stay numbers, texts stay texts (written into the cell itself, the
 * shared table as it was), formulas are not touched. Only the parts of those sheets change.
 *
 * @throws {FixError}
 */
export function fixXlsx(bytes: Uint8Array, fixes: readonly Fix[]): Fixed {
  const opened = openPackage(bytes);
  if (opened === undefined) throw unopenable();
  const parts = worksheetParts(opened);
  const shared = sharedStringsOf(opened);
  const sheets = Map.groupBy(fixes, ({ place }) => sheetOf(place));
  const changes = new Map<string, string>();
  for (const [sheet, own] of sheets) {
    const part = parts.get(sheet);
    const xml = part === undefined ? undefined : opened.text(part);
    const [first] = own;
    if (part === undefined || xml === undefined) {
      if (first === undefined) throw unopenable();
      throw refusedAt(
        first.place,
        'no-place',
        '没有这张工作表，没有改。',
        'there is no such sheet; not changed.',
      );
    }
    changes.set(part, inserted(xml, fixCells(xml, storedSheet(xml), own, shared)));
  }
  const fixed = replaceParts(bytes, changes);
  if (fixed === undefined) throw unopenable();
  const formulas = [...parts.values()].some((part) => /<(?:\w+:)?f[\s>/]/.test(opened.text(part) ?? ''));
  return { bytes: fixed, formulas };
}

function sheetOf(place: Place): string {
  if ('sheet' in place) return place.sheet;
  throw refusedAt(place, 'no-place', '工作簿里没有这样的位置。', 'a workbook has no such place.');
}
