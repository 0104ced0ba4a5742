import { type Box, joined, type Matrix, mapped } from '../frame.ts';
import { place } from './single.ts';
import { NotPlain } from './values.ts';

const line = 0;
const curve = 1;
const move = 2;

const mostPoints = 100_000;

/** The path under construction, in the coordinates it is drawn in. */
export class Path {
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #kind: number[] = [];
  readonly #closes: boolean[] = [];
  #startX = 0;
  #startY = 0;
  #currentX = 0;
  #currentY = 0;

  length = 0;

  clear(): void {
    this.length = 0;
  }

  moveTo(x: number, y: number): void {
    this.#startX = this.#currentX = x;
    this.#startY = this.#currentY = y;
    const last = this.length - 1;
    if (this.#kind[last] === move && this.#closes[last] === false) {
      this.#x[last] = x;
      this.#y[last] = y;
    } else this.#add(x, y, move, false);
  }

  lineTo(x: number, y: number): void {
    this.#go(x, y, line, false);
  }

  curveTo(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    this.#go(x1, y1, curve, false);
    this.#go(x2, y2, curve, false);
    this.#go(x3, y3, curve, false);
  }

  /** A curve whose first control point is where the path stands. */
  curveOn(x2: number, y2: number, x3: number, y3: number): void {
    this.curveTo(this.#currentX, this.#currentY, x2, y2, x3, y3);
  }

  rectangle(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#go(x + width, y, line, false);
    this.#go(x + width, y + height, line, false);
    this.#go(x, y + height, line, false);
    this.#go(x, y, line, true);
  }

  close(): void {
    const last = this.length - 1;
    if (last < 0) return;
    if (this.#startX !== this.#currentX || this.#startY !== this.#currentY) {
      this.#go(this.#startX, this.#startY, line, true);
    } else if (this.#kind[last] !== move) this.#closes[last] = true;
  }

  #go(x: number, y: number, kind: number, closes: boolean): void {
    this.#currentX = x;
    this.#currentY = y;
    if (this.length > 0) this.#add(x, y, kind, closes);
  }

  #add(x: number, y: number, kind: number, closes: boolean): void {
    if (this.length >= mostPoints) throw new NotPlain('a path of too many points');
    this.#x[this.length] = x;
    this.#y[this.length] = y;
    this.#kind[this.length] = kind;
    this.#closes[this.length] = closes;
    this.length++;
  }

  /** A move at the end draws nothing. */
  trim(): void {
    const last = this.length - 1;
    if (this.#kind[last] === move && this.#closes[last] === false) this.length = last;
  }

  /** The box around it, with a stroke's width where it is stroked, after a matrix. */
  bounds(matrix: Matrix, stroke: number | undefined): Box {
    let left = Infinity;
    let low = Infinity;
    let right = -Infinity;
    let high = -Infinity;
    for (let i = 0; i < this.length; i++) {
      const x = this.#x[i] ?? 0;
      const y = this.#y[i] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < low) low = y;
      if (y > high) high = y;
    }
    const wide = stroke ?? 0;
    const box = covered(
      matrix,
      Math.fround(left - wide),
      Math.fround(low - wide),
      Math.fround(right + wide),
      Math.fround(high + wide),
    );
    return stroke === 0 ? widened(box, 0.5) : box;
  }

  /**
   * Gives the boxes of what may be ruling lines: of every edge where the path is stroked, else of every part. An
   * edge is straight.
   */
  pieces(matrix: Matrix, stroked: boolean, give: (box: Box) => void): void {
    let part: Box | undefined;
    let startX = 0;
    let startY = 0;
    let x = 0;
    let y = 0;
    const edge = (toX: number, toY: number): void => {
      const box = mapped(matrix, x, y, toX, toY);
      if (stroked) give(box);
      else part = part === undefined ? box : joined(part, box);
    };
    for (let i = 0; i < this.length; i++) {
      const nextX = this.#x[i] ?? 0;
      const nextY = this.#y[i] ?? 0;
      const kind = this.#kind[i];
      if (kind === move) {
        if (part !== undefined) give(part);
        part = undefined;
        startX = nextX;
        startY = nextY;
      } else if (kind === line) edge(nextX, nextY);
      x = nextX;
      y = nextY;
      if (this.#closes[i] && (x !== startX || y !== startY)) edge(startX, startY);
    }
    if (part !== undefined) give(part);
  }
}

const widened = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

/**
 * The box around a rectangle's four corners after a matrix; `top` is the lower y, as PDF counts upwards.
 */
export function covered([a, b, c, d, e, f]: Matrix, x1: number, y1: number, x2: number, y2: number): Box {
  if (b === 0 && c === 0) {
    const [left, right] = [place(a, x1, 0, 0, e), place(a, x2, 0, 0, e)];
    const [low, high] = [place(0, 0, d, y1, f), place(0, 0, d, y2, f)];
    return {
      left: Math.min(left, right),
      top: Math.min(low, high),
      right: Math.max(left, right),
      bottom: Math.max(low, high),
    };
  }
  const across = [
    place(a, x1, c, y1, e),
    place(a, x1, c, y2, e),
    place(a, x2, c, y1, e),
    place(a, x2, c, y2, e),
  ];
  const up = [place(b, x1, d, y1, f), place(b, x1, d, y2, f), place(b, x2, d, y1, f), place(b, x2, d, y2, f)];
  return {
    left: Math.min(...across),
    top: Math.min(...up),
    right: Math.max(...across),
    bottom: Math.max(...up),
  };
}
