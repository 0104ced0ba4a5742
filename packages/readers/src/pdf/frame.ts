/** A rectangle in points, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** Affine matrix as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `first`, then `then`. */
export function compose(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [p, q, r, s, t, u] = then;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** A box around all of the given boxes. */
export function around(boxes: Iterable<Box>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const box of boxes) {
    if (box.left < left) left = box.left;
    if (box.top < top) top = box.top;
    if (box.right > right) right = box.right;
    if (box.bottom > bottom) bottom = box.bottom;
  }
  return { left, top, right, bottom };
}

/**
 * How a page's own coordinates (y upwards) become upright ones (y downwards): the area `[left, bottom, right,
 * top]` turned clockwise. Gives the matrix and the size after turning.
 */
export function turned(
  area: readonly [number, number, number, number],
  turns: Turns,
): { matrix: Matrix; width: number; height: number } {
  const [left, bottom, right, top] = area;
  const width = right - left;
  const height = top - bottom;
  switch (turns) {
    case 0:
      return { matrix: [1, 0, 0, -1, -left, top], width, height };
    case 1:
      return { matrix: [0, 1, 1, 0, -bottom, -left], width: height, height: width };
    case 2:
      return { matrix: [-1, 0, 0, 1, right, -bottom], width, height };
    case 3:
      return { matrix: [0, -1, -1, 0, top, right], width: height, height: width };
  }
}

/** The box that a rectangle between two points covers after a matrix. */
export function mapped(matrix: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  const [a, b, c, d, e, f] = matrix;
  const p = a * x1 + c * y1 + e;
  const q = b * x1 + d * y1 + f;
  const r = a * x2 + c * y2 + e;
  const s = b * x2 + d * y2 + f;
  return { left: Math.min(p, r), top: Math.min(q, s), right: Math.max(p, r), bottom: Math.max(q, s) };
}

/** The smallest box that holds both. */
export function joined(p: Box, q: Box): Box {
  return {
    left: Math.min(p.left, q.left),
    top: Math.min(p.top, q.top),
    right: Math.max(p.right, q.right),
    bottom: Math.max(p.bottom, q.bottom),
  };
}
