import type { Matrix } from '../frame.ts';

/**
 * One coordinate of a point after a matrix: a·x + c·y + e. In single precision, as PDFium works, so that places come
 * out the same whichever of both has read a page.
 */
export const place = (a: number, x: number, c: number, y: number, e: number): number =>
  Math.fround(Math.fround(Math.fround(a * x) + Math.fround(c * y)) + e);

/** The matrix that applies `first`, then `then`, in single precision. */
export function composed(first: Matrix, then: Matrix): Matrix {
  const round = Math.fround;
  return [
    round(first[0] * then[0] + first[1] * then[2]),
    round(first[0] * then[1] + first[1] * then[3]),
    round(first[2] * then[0] + first[3] * then[2]),
    round(first[2] * then[1] + first[3] * then[3]),
    round(first[4] * then[0] + first[5] * then[2] + then[4]),
    round(first[4] * then[1] + first[5] * then[3] + then[5]),
  ];
}
