import { SSF } from '@e965/xlsx';

/** Prints a stored number as the workbook prints it. */
export type NumberPrinter = (value: number, format: string) => string;

const LONGEST_FORMAT = 255;

/** Formats that Chinese Excel gives these ids, which a file may use without declaring them (ECMA-376 18.8.30, zh-cn). */
const chineseFormats: Readonly<Record<number, string>> = {
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

/** The format of a built-in id; `General` where there is none. */
export function builtInFormat(id: number): string {
  const table: Readonly<Record<number, string>> = SSF.get_table();
  return chineseFormats[id] ?? table[id] ?? 'General';
}

/** A printer for a workbook whose days count from 1900 or, in the Macintosh way, from 1904. */
export function numberPrinter(date1904: boolean): NumberPrinter {
  return (value, format) => {
    if (format === 'General' || format.length > LONGEST_FORMAT) return printGeneral(value);
    try {
      return SSF.format(format, value, { date1904 }).trim();
    } catch {
      return printGeneral(value);
    }
  };
}

function printGeneral(value: number): string {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e11
    ? String(value)
    : SSF.format('General', value).trim();
}
