/** Level of a functional code: 1 类 (3 digits), 2 款 (5), 3 项 (7). */
export type FunctionalLevel = 1 | 2 | 3;

const SHAPE = /^2\d{2}(?:\d{2}){0,2}$/;

/** The level of a functional code (支出功能分类) by its shape, or undefined where it is not shaped like one. */
export function functionalLevel(code: string): FunctionalLevel | undefined {
  return SHAPE.test(code) ? (((code.length - 1) / 2) as FunctionalLevel) : undefined;
}

/** The code one level up: `2013101` is in `20131`, `20131` in `201`; undefined for a 类 and for what is no functional code. */
export function functionalParent(code: string): string | undefined {
  const level = functionalLevel(code);
  return level === undefined || level === 1 ? undefined : code.slice(0, -2);
}

/** Whether `code` stands directly below `parent`: a 款 of the 类, or a 项 of the 款. */
export function isFunctionalChild(code: string, parent: string): boolean {
  return functionalParent(code) === parent;
}
