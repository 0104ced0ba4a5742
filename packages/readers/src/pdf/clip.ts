import type { Pdfium } from './pdfium.ts';

/** What a clip lets show, in the page's own coordinates. */
export interface ClipBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const mostPaths = 8;
const mostPoints = 16;

/** The box in which an object can show at all, or undefined where nothing clips it. */
export function clipBox(engine: Pdfium, object: number): ClipBox | undefined {
  const { call, scratch } = engine;
  const clip = object === 0 ? 0 : call.FPDFPageObj_GetClipPath(object);
  if (clip === 0) return undefined;
  const paths = Math.min(call.FPDFClipPath_CountPaths(clip), mostPaths);
  let box: ClipBox | undefined;
  for (let path = 0; path < paths; path++) {
    const points = call.FPDFClipPath_CountPathSegments(clip, path);
    if (points < 4 || points > mostPoints) continue;
    let left = Infinity;
    let bottom = Infinity;
    let right = -Infinity;
    let top = -Infinity;
    for (let i = 0; i < points; i++) {
      call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, i), scratch, scratch + 4);
      const f32 = engine.f32();
      const x = f32[scratch >> 2] ?? 0;
      const y = f32[(scratch >> 2) + 1] ?? 0;
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    box =
      box === undefined
        ? { left, bottom, right, top }
        : {
            left: Math.max(box.left, left),
            bottom: Math.max(box.bottom, bottom),
            right: Math.min(box.right, right),
            top: Math.min(box.top, top),
          };
  }
  return box;
}

/** Whether an object's own bounds, give or take `slack`, hold a point: not so inside a form moved or scaled. */
export function standsAt(engine: Pdfium, object: number, x: number, y: number, slack: number): boolean {
  const { call, scratch } = engine;
  if (call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return false;
  const s = scratch >> 2;
  const f32 = engine.f32();
  return (
    x >= (f32[s] ?? 0) - slack &&
    y >= (f32[s + 1] ?? 0) - slack &&
    x <= (f32[s + 2] ?? 0) + slack &&
    y <= (f32[s + 3] ?? 0) + slack
  );
}
