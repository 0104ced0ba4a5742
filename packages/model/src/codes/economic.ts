/** 部门预算 codes are 301 to 399, 政府预算 codes 501 to 599. The two are never mixed in one table. */
export type EconomicKind = 'departmental' | 'government';

/** Level of an economic code: 1 类 (3 digits), 2 款 (5). */
export type EconomicLevel = 1 | 2;

const SHAPE = /^([35])(?!00)\d{2}(?:\d{2})?$/;

/** Which of the two economic classifications a code belongs to by its shape, or undefined where to neither. */
export function economicKind(code: string): EconomicKind | undefined {
  const first = SHAPE.exec(code)?.[1];
  if (first === undefined) return undefined;
  return first === '3' ? 'departmental' : 'government';
}

/** The level of an economic code (支出经济分类) by its shape, or undefined where it is not shaped like one. */
export function economicLevel(code: string): EconomicLevel | undefined {
  return SHAPE.test(code) ? (((code.length - 1) / 2) as EconomicLevel) : undefined;
}

/** The 类 of an economic 款: `30201` is in `302`; undefined for a 类 and for what is no economic code. */
export function economicParent(code: string): string | undefined {
  return economicLevel(code) === 2 ? code.slice(0, -2) : undefined;
}
