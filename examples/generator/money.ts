import { type Fen, formatFen } from '@mingzhang/model';

const CENT_OF_WAN = 10_000;

/** 万元 with at most two decimals as fen. */
export function wan(amount: number): Fen {
  return Math.round(amount * 100) * CENT_OF_WAN;
}

/** A share of an amount, rounded to 0.01 万元, so that what is printed is exact. */
export function share(whole: Fen, ratio: number): Fen {
  return Math.round((whole * ratio) / CENT_OF_WAN) * CENT_OF_WAN;
}

/** As prose prints it: `0.00` for nothing. */
export function inText(fen: Fen): string {
  return formatFen(fen, '万元');
}

/** As a table prints it: nothing for nothing. */
export function inCell(fen: Fen): string {
  return fen === 0 ? '' : formatFen(fen, '万元');
}

export function sum(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
