import { type Fen, formatFen } from '@mingzhang/model';

/** The printing step of an amount in prose: 0.01 万元. */
export const PROSE_STEP: Fen = 10_000;

/** An amount as prose prints it: `834.36万元`; what is too small for two decimals of 万元 is said in 元. */
export function proseAmount(fen: Fen): string {
  const text = formatFen(fen, '万元');
  return fen !== 0 && Number(text) === 0 ? `${formatFen(fen, '元')}元` : `${text}万元`;
}

/** The step an amount was printed with by {@link proseAmount}. */
export function proseStep(text: string): Fen {
  return text.endsWith('万元') ? PROSE_STEP : 1;
}

/** `part` of `whole` in percent with two decimals, rounded half up; undefined where there is no whole. */
export function percentOf(part: Fen, whole: Fen): string | undefined {
  if (whole <= 0 || part < 0) return undefined;
  const scaled = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = scaled.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}

const DIGITS = '〇一二三四五六七八九';

/** A count below a hundred as a heading prints it: `十一`. */
export function chineseNumber(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}
