import { compose, type Matrix } from '../frame.ts';

/**
 * One coordinate of a point after a matrix: a·x + c·y + e. In single precision, as PDFium works, so that places come
 * out the same whichever of both has read a page.
 */
export const place = (a: number, x: number, c: number, y: number, e: number): number =>
  Math.fround(Math.fround(Math.fround(a * x) + Math.fround(c * y)) + e);

/** The matrix that applies `first`, then `then`, in single precision. */
export function composed(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = compose(first, then);
  return [Math.fround(a), Math.fround(b), Math.fround(c), Math.fround(d), Math.fround(e), Math.fround(f)];
}
