import type { MeasureKind } from '@mingzhang/forms';
import {
  absenceOf,
  type Cell,
  fold,
  type GridCell,
  type MoneyUnit,
  oneLine,
  type Place,
  parseAmount,
} from '@mingzhang/model';

const NUMBER = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/** What a printed cell holds, read as its column's kind. An amount without a unit is unreadable: units are never guessed. */
export function readCell(
  cell: GridCell | undefined,
  kind: MeasureKind,
  unit: MoneyUnit | null,
  fallback: Place,
): Cell {
  const text = cell === undefined ? '' : oneLine(cell.text);
  const place = cell?.place ?? fallback;
  const printed = cell?.recognised === true ? ({ text, place, recognised: true } as const) : { text, place };
  const folded = fold(text);
  const absence = absenceOf(folded);
  if (absence !== undefined && !(kind === 'text' && absence === 'not-applicable'))
    return { kind: 'absent', absence, ...printed };
  if (kind === 'text') return { kind: 'text', ...printed };
  if (kind === 'amount') {
    const amount = unit === null ? undefined : parseAmount(folded, unit);
    return amount === undefined
      ? { kind: 'absent', absence: 'unreadable', ...printed }
      : { kind: 'amount', ...amount, ...printed };
  }
  const number = readNumber(folded);
  if (number === undefined) return { kind: 'absent', absence: 'unreadable', ...printed };
  return number.percent || kind === 'percent'
    ? { kind: 'number', value: number.value, step: number.step, percent: true, ...printed }
    : { kind: 'number', value: number.value, step: number.step, ...printed };
}

/** A count or percentage as printed. */
function readNumber(folded: string): { value: number; step: number; percent: boolean } | undefined {
  const match = NUMBER.exec(folded);
  if (match === null) return undefined;
  const [, sign, whole = '', decimals = '', percent] = match;
  const value = Number(
    `${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${decimals === '' ? '' : `.${decimals}`}`,
  );
  return { value, step: 10 ** -decimals.length, percent: percent === '%' };
}
