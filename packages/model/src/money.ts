import { narrow } from './fold.ts';

/** An exact integer count of 分. 1 元 is 100, 1 万元 is 1,000,000. Safe to 90 trillion 元. */
export type Fen = number;

export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

export const FEN_PER: Readonly<Record<MoneyUnit, Fen>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  亿元: 10_000_000_000,
};

/** A printed amount: its value and the step of its printing (0.01 万元 is a step of 10,000 fen). */
export interface Amount {
  readonly fen: Fen;
  readonly step: Fen;
}

/** A closed range of fen. */
export interface Interval {
  readonly low: Fen;
  readonly high: Fen;
}

const AMOUNT = /^([-−]|\()?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,8}))?(\))?$/;

/**
 * Reads a printed amount such as `1,234.50`, `-9.11`, `(9.11)` or full-width digits, printed in `unit`.
 * Gives undefined for anything else, for more decimals than a fen can hold, and beyond what is exact.
 */
export function parseAmount(text: string, unit: MoneyUnit): Amount | undefined {
  const match = AMOUNT.exec(narrow(text));
  if (match === null) return undefined;
  const [, open, whole = '', decimals = '', close] = match;
  if ((open === '(') !== (close === ')')) return undefined;
  const per = FEN_PER[unit];
  const scale = 10 ** decimals.length;
  const digits = Number(whole.replaceAll(',', '') + decimals);
  const fen = scale <= per ? digits * (per / scale) : digits / (scale / per);
  if (!Number.isSafeInteger(digits) || !Number.isSafeInteger(fen)) return undefined;
  return { fen: open === undefined || fen === 0 ? fen : -fen, step: Math.max(1, per / scale) };
}

/** Every true value that prints as this amount. A step of one fen is exact. */
export function interval({ fen, step }: Amount): Interval {
  const half = step > 1 ? step / 2 : 0;
  return { low: fen - half, high: fen + half };
}

/** Fen as a decimal in `unit`, without thousands marks: `formatFen(6_716_900_000, '万元')` is `6716.90`. */
export function formatFen(fen: Fen, unit: MoneyUnit, decimals = 2): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const per = BigInt(FEN_PER[unit]);
  const scale = 10n ** BigInt(decimals);
  const scaled = BigInt(Math.abs(fen)) * scale;
  const rounded = (scaled + per / 2n) / per;
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = fen < 0 && rounded !== 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** As {@link formatFen}, with thousands marks, as people read amounts: `6,716.90`. */
export function printFen(fen: Fen, unit: MoneyUnit, decimals = 2): string {
  const [whole = '', rest] = formatFen(fen, unit, decimals).split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? marked : `${marked}.${rest}`;
}
