/** 货物, 工程, 服务: the letter a procurement code begins with. */
export type ProcurementKind = 'goods' | 'works' | 'services';

/** Level of a procurement code: 0 the letter, 1 to 4 its pairs of digits that are not padding. */
export type ProcurementLevel = 0 | 1 | 2 | 3 | 4;

const KINDS: Readonly<Record<string, ProcurementKind>> = { A: 'goods', B: 'works', C: 'services' };
const CURRENT = /^[ABC](?:(?:(?!00)\d{2}){1,4}(?:00){0,3})?$/;
const EARLIER = /^[ABC]\d{2}(?:\d{2}){0,4}$/;

/**
 * Which catalogue a code is shaped for: `current` is a letter and 8 digits, padded on the right with pairs of zeros
 * (政府采购品目分类目录, 财库〔2022〕31号); `earlier` is a letter and 2, 4, 6 or 10 digits, as before it.
 * Undefined for neither. An earlier code is unknown, not wrong.
 */
export function procurementForm(code: string): 'current' | 'earlier' | undefined {
  if ((code.length === 9 || code.length === 1) && CURRENT.test(code)) return 'current';
  return code.length !== 9 && EARLIER.test(code) ? 'earlier' : undefined;
}

/** What a code buys by its letter, in either catalogue, or undefined where it is no procurement code. */
export function procurementKind(code: string): ProcurementKind | undefined {
  return procurementForm(code) === undefined ? undefined : KINDS[code.charAt(0)];
}

/** The level of a code of the current catalogue: `A02010100` is 3; undefined for any other. */
export function procurementLevel(code: string): ProcurementLevel | undefined {
  return procurementForm(code) === 'current' ? (significantPairs(code) as ProcurementLevel) : undefined;
}

/** The code one level up in the current catalogue: `A02010105` is in `A02010100`, `A02000000` in `A`. */
export function procurementParent(code: string): string | undefined {
  const level = procurementLevel(code);
  if (level === undefined || level === 0) return undefined;
  return level === 1 ? code.charAt(0) : code.slice(0, 2 * level - 1).padEnd(9, '0');
}

function significantPairs(code: string): number {
  return code.slice(1).replace(/(?:00)+$/, '').length / 2;
}
