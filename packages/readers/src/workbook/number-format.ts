import { SSF } from '@e965/xlsx';

/** Prints a stored number by a workbook's format code. */
export type NumberPrinter = (value: number, format: string) => string;

interface Formatter {
  format(format: string, value: number, options: { date1904: boolean }): string;
  get_table(): Readonly<Record<number, string>>;
}

const formatter: Formatter = SSF;
const LONGEST_FORMAT = 255;

/**
 * What the built-in ids print in Chinese Excel (ECMA-376 18.8.30, zh-cn), and the accounting ids; a file may use them
 * without declaring them.
 */
const chineseFormats: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format code of a built-in id; `General` where there is none. */
export function builtInFormat(id: number): string {
  return chineseFormats[id] ?? formatter.get_table()[id] ?? 'General';
}

/** A printer for a workbook whose days count from 1900 or, in the Macintosh way, from 1904. */
export function numberPrinter(date1904: boolean): NumberPrinter {
  return (value, format) => {
    if (format === 'General' || format.length > LONGEST_FORMAT) return printGeneral(value);
    try {
      const known = format.replace(DIGIT_SHAPES, '');
      return formatter.format(known, asDecimal(value), { date1904 }).trim();
    } catch {
      return printGeneral(value);
    }
  };
}

/** Chinese numerals for digits: printed in Arabic digits instead. */
const DIGIT_SHAPES = /\[DBNum\d\]/gi;
const LAST_BITS = 2 ** -50;

/** A workbook rounds the 15 decimal digits it shows, not the binary number: 1.005 at two decimals is 1.01. */
function asDecimal(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15)) * (1 + LAST_BITS);
}

function printGeneral(value: number): string {
  return formatter.format('General', value, { date1904: false }).trim();
}
