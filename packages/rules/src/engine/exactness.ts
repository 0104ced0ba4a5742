import type { Place } from '@mingzhang/model';

const ENOUGH = 12;
const ALMOST_ALL = 0.95;

/**
 * Whether rounding is not at work in a document: where at least twelve sums hold and nearly all of them to the last
 * digit, the amounts were never rounded, and a sum that is off by one unit is off by a mistake. The few that are off
 * may also be more than a twentieth if one and the same cell is in all of them.
 *
 * @param exact how many sums hold to the last digit
 * @param loose the cells of each sum that holds only within rounding
 */
export function isExact(exact: number, loose: readonly (readonly Place[])[]): boolean {
  if (exact < ENOUGH) return false;
  return exact >= ALMOST_ALL * (exact + loose.length) || shareOne(loose);
}

function shareOne([first, ...rest]: readonly (readonly Place[])[]): boolean {
  return first?.some((place) => rest.every((places) => places.includes(place))) ?? true;
}
