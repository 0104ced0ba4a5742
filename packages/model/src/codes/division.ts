/** 省, 市, 县 by the padding of the code. */
export type DivisionLevel = 'province' | 'city' | 'county';

const SHAPE = /^[1-9]\d{5}$/;

/** The central government, above every division: central transfer projects carry it. */
export const CENTRAL_DIVISION = '100000';

/** The level of a division code (行政区划代码, 6 digits), or undefined where it is not shaped like one. */
export function divisionLevel(code: string): DivisionLevel | undefined {
  if (!SHAPE.test(code) || code === CENTRAL_DIVISION) return undefined;
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

/** The division one level up by its digits: `130304` is in `130300`, `130300` in `130000`; undefined for a province. */
export function divisionParent(code: string): string | undefined {
  const level = divisionLevel(code);
  if (level === undefined || level === 'province') return undefined;
  return level === 'city' ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

/** Whether `inner` is `outer` or lies in it: `130304` is within `130304`, `130300`, `130000` and `100000`. */
export function isWithin(inner: string, outer: string): boolean {
  if (inner === outer) return SHAPE.test(inner);
  if (outer === CENTRAL_DIVISION) return divisionLevel(inner) !== undefined;
  const parent = divisionParent(inner);
  return parent !== undefined && isWithin(parent, outer);
}
