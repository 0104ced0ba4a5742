/** Level of a revenue code: 1 类 (3 digits), 2 款 (5), 3 项 (7), 4 目 (9). */
export type RevenueLevel = 1 | 2 | 3 | 4;

const SHAPE = /^1\d{2}(?:\d{2}){0,3}$/;

/** The level of a revenue code (收入分类) by its shape, or undefined where it is not shaped like one. */
export function revenueLevel(code: string): RevenueLevel | undefined {
  return SHAPE.test(code) ? (((code.length - 1) / 2) as RevenueLevel) : undefined;
}

/** The code one level up, or undefined for a 类 and for what is no revenue code. */
export function revenueParent(code: string): string | undefined {
  const level = revenueLevel(code);
  return level === undefined || level === 1 ? undefined : code.slice(0, -2);
}
