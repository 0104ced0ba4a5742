import { placeKey } from '@mingzhang/model';
import { workbookLimits } from './limits.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * What the cells of a workbook's tables hold, by {@link placeKey}: numbers with all their digits where a format or a
 * narrow cell prints fewer. For whoever takes amounts over; a reader of a disclosure reads what is printed.
 *
 * @throws {ReadError}
 */
export function storedNumbers(bytes: Uint8Array, format: 'xlsx' | 'xls'): ReadonlyMap<string, string> {
  const { blocks } = (format === 'xlsx' ? readXlsx : readXls)(bytes, workbookLimits, () => allDigits);
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.flat().map(({ place, text }) => [placeKey(place), text] as const)
        : [],
    ),
  );
}

const MOST_DECIMALS = 8;

/** A number in decimal digits: the 15 that a workbook keeps, without an exponent. */
function allDigits(value: number): string {
  const decimal = Number(value.toPrecision(15));
  if (Number.isSafeInteger(decimal)) return String(decimal);
  return Math.abs(decimal) < 1e15 ? decimal.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '') : String(decimal);
}
