import { narrow } from '@mingzhang/model';

const NUMBER = /^([-−]|\()?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,8})?(\))?$/;

/** A printed number as a workbook stores it: `(1,234.50)` is `-1234.50`; undefined for anything else. */
export function storedNumber(printed: string): string | undefined {
  const match = NUMBER.exec(narrow(printed).trim());
  if (match === null) return undefined;
  const [, open, whole = '', decimals = '', close] = match;
  if ((open === '(') !== (close === ')')) return undefined;
  return `${open === undefined ? '' : '-'}${whole.replaceAll(',', '')}${decimals}`;
}

/** Whether a stored number prints as this text: equal within half of the last printed decimal. */
export function printsAs(stored: string, printed: string): boolean {
  const value = Number(stored);
  if (printed.trim() === '') return value === 0;
  const number = storedNumber(printed);
  if (number === undefined || !Number.isFinite(value)) return false;
  const step = 10 ** -(number.split('.')[1]?.length ?? 0);
  return Math.abs(value - Number(number)) <= step / 2 + Math.abs(value) * 1e-12;
}
