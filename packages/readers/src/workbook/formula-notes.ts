import type { Unread } from '@mingzhang/model';
import { sheetPlace } from './sheet.ts';

const NAMED_AT_MOST = 100;

/** One note for each formula that stores no value, and one for those beyond the first hundred of a sheet. */
export function formulaNotes(sheet: string, addresses: readonly string[]): Unread[] {
  const code = 'formula-without-value';
  const notes: Unread[] = addresses.slice(0, NAMED_AT_MOST).map((address) => ({
    code,
    reason: `工作表“${sheet}”的 ${address} 是公式，文件中没有保存计算结果；请用表格软件打开并保存后再读取。`,
    reasonEn: `${address} of sheet “${sheet}” is a formula stored without its value; open and save the file in a spreadsheet program first.`,
    place: sheetPlace(sheet, address),
  }));
  const more = addresses.length - NAMED_AT_MOST;
  if (more > 0) {
    notes.push({
      code,
      reason: `工作表“${sheet}”中另有 ${more} 个公式没有保存计算结果。`,
      reasonEn: `${more} more formulas of sheet “${sheet}” are stored without their values.`,
      place: sheetPlace(sheet, addresses[NAMED_AT_MOST]),
    });
  }
  return notes;
}

/** The workbook asks for its formulas to be computed anew, so what it stores may be out of date. */
export function staleValuesNote(sheet: string): Unread {
  return {
    code: 'formula-values-stale',
    reason: '工作簿要求打开时重新计算公式，保存的计算结果可能不是最新的。',
    reasonEn:
      'The workbook asks for its formulas to be computed on opening; the values stored may be out of date.',
    place: sheetPlace(sheet),
  };
}
