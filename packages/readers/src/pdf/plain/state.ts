import type { ClipBox } from '../clip.ts';
import { identity, type Matrix } from '../frame.ts';
import type { PlainFont } from './fonts.ts';

/** What `q` keeps and `Q` brings back, as far as text and rules go by it. Copied, never shared. */
export interface GraphicsState {
  matrix: Matrix;
  clip: ClipBox | undefined;
  lineWidth: number;
  font: PlainFont | undefined;
  size: number;
  characterSpace: number;
  wordSpace: number;
  /** Horizontal scale, 1 for 100 %. */
  scale: number;
  leading: number;
  rise: number;
  /** Text rendering mode. */
  mode: number;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const firstState = (): GraphicsState => ({
  matrix: identity,
  clip: undefined,
  lineWidth: 1,
  font: undefined,
  size: 1,
  characterSpace: 0,
  wordSpace: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});
