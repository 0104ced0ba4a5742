import type { NumberPrinter } from './number-format.ts';
import { decodeText } from './strings.ts';
import type { Style } from './styles.ts';
import { damagedPart } from './xml.ts';

/** What a cell needs of its workbook to be printed. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  readonly print: NumberPrinter;
  readonly date1904: boolean;
}

/**
 * A stored value as the workbook prints it, ends trimmed: text as it is (also text that looks like a number), numbers
 * and dates by their format, TRUE and FALSE, error values by name.
 */
export function printCell(
  type: string,
  value: string,
  format: string,
  showZeros: boolean,
  context: CellContext,
): string {
  switch (type) {
    case 's':
      return sharedString(value, context.strings);
    case 'str':
    case 'inlineStr':
      return decodeText(value).trim();
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return printNumber(dateSerial(value, context.date1904), value, format, showZeros, context);
    case 'e':
      return value.trim();
    default:
      return printNumber(Number(value), value, format, showZeros, context);
  }
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw damagedPart();
  return text.trim();
}

function printNumber(
  number: number,
  stored: string,
  format: string,
  showZeros: boolean,
  context: CellContext,
): string {
  if (!Number.isFinite(number)) return stored.trim();
  return number === 0 && !showZeros ? '' : context.print(number, format);
}

const DAY = 24 * 60 * 60 * 1000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

function dateSerial(iso: string, date1904: boolean): number {
  const time = Date.parse(
    /[Zz]$|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`.replace(/^(\d{4}-\d\d-\d\d)Z$/, '$1'),
  );
  return (time - (date1904 ? DAY_ZERO_1904 : DAY_ZERO)) / DAY;
}
