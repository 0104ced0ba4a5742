import { type Cell, FEN_PER, type Fen, formatFen, type MoneyUnit, type Place } from '@mingzhang/model';

/** An amount as a table prints it, with thousands marks where it has them; nought is blank. */
export function amountCell(
  fen: Fen,
  unit: MoneyUnit,
  decimals: number,
  place: Place,
  print: typeof formatFen = formatFen,
): Cell {
  if (fen === 0) return blankCell(place);
  const step = FEN_PER[unit] / 10 ** decimals;
  return { kind: 'amount', fen, step, text: print(fen, unit, decimals), place };
}

/** Words of a cell, or a blank where there are none. */
export function textCell(text: string, place: Place): Cell {
  return text === '' ? blankCell(place) : { kind: 'text', text, place };
}

/** A count or share as its digits say it (`4200.50`), or a blank where there are none. */
export function numberCell(digits: string | undefined, place: Place, sign: '' | '%' = ''): Cell {
  if (digits === undefined) return blankCell(place);
  const step = 10 ** -(digits.split('.')[1]?.length ?? 0);
  const cell = { kind: 'number', value: Number(digits), step, text: digits + sign, place } as const;
  return sign === '%' ? { ...cell, percent: true } : cell;
}

export function blankCell(place: Place): Cell {
  return { kind: 'absent', absence: 'blank', text: '', place };
}

/** The fewest decimals, `least` at least, that print every one of these amounts exactly. */
export function decimalsOf(amounts: readonly Fen[], unit: MoneyUnit, least = 2): number {
  const most = Math.log10(FEN_PER[unit]);
  let decimals = Math.min(least, most);
  while (decimals < most && amounts.some((fen) => fen % (FEN_PER[unit] / 10 ** decimals) !== 0)) decimals++;
  return decimals;
}
