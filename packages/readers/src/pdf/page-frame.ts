import type { Place } from '@mingzhang/model';
import { type Box, type Matrix, mapped, type Turns, turned } from './frame.ts';
import type { Pdfium } from './pdfium.ts';

/**
 * A page turned so that its text runs left to right. Layout is read in this frame; places are given in the page
 * as a viewer shows it.
 */
export interface PageFrame {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** From the page's own coordinates. */
  readonly matrix: Matrix;
  readonly place: (box: Box) => Place;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The area a page shows, `[left, bottom, right, top]`, and its /Rotate. */
export function pageArea(
  engine: Pdfium,
  page: number,
): { area: readonly [number, number, number, number]; rotation: Turns } {
  const { call, scratch } = engine;
  const found = call.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = engine.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  const usable = found !== 0 && right > left && top > bottom;
  const rotation = (call.FPDFPage_GetRotation(page) & 3) as Turns;
  return { area: usable ? [left, bottom, right, top] : [0, 0, 612, 792], rotation };
}

/** The frame of a page whose text is turned by `turns` against the page's own coordinates. */
export function pageFrame(
  number: number,
  area: readonly [number, number, number, number],
  rotation: Turns,
  turns: Turns,
): PageFrame {
  const { matrix, width, height } = turned(area, turns);
  const back = turned([0, 0, width, height], ((rotation - turns + 4) & 3) as Turns).matrix;
  return {
    page: number,
    width,
    height,
    matrix,
    place: (box) => {
      const shown = mapped(back, box.left, height - box.top, box.right, height - box.bottom);
      return {
        page: number,
        box: [round(shown.left), round(shown.top), round(shown.right), round(shown.bottom)],
      };
    },
  };
}
