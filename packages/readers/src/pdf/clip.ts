import type { Characters } from './page-characters.ts';
import type { Pdfium } from './pdfium.ts';

/** What a clip lets show, in the page's own coordinates. */
export interface ClipBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What two clips let show together. */
export function narrowed(box: ClipBox | undefined, by: ClipBox): ClipBox {
  if (box === undefined) return by;
  return {
    left: Math.max(box.left, by.left),
    bottom: Math.max(box.bottom, by.bottom),
    right: Math.min(box.right, by.right),
    top: Math.min(box.top, by.top),
  };
}

/**
 * Goes along a page's characters and tells which stand where their clip lets nothing show. A run's own clip is
 * asked for on a new line, or where the one before would hide it.
 */
export class ClipWatch {
  #clip: ClipBox | undefined;
  #at = Number.NaN;

  /** Whether the last of the characters is hidden; `fresh` says that it is the first of a string. */
  hides(characters: Characters, fresh: boolean, clipOf: () => ClipBox | undefined): boolean {
    const index = characters.length - 1;
    if (fresh) {
      const size = characters.runs[index]?.size ?? 0;
      const y = characters.y(index);
      const sameLine = Math.abs(y - this.#at) <= size * 0.3;
      if (!sameLine || isOutside(characters, index, this.#clip)) {
        this.#clip = clipOf();
        this.#at = y;
      }
    }
    return isOutside(characters, index, this.#clip);
  }
}

function isOutside(characters: Characters, index: number, clip: ClipBox | undefined): boolean {
  if (clip === undefined) return false;
  const across = characters.middle(index);
  const up = characters.y(index) + (characters.runs[index]?.size ?? 0) * 0.3;
  return across < clip.left || across > clip.right || up < clip.bottom || up > clip.top;
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
    box = narrowed(box, { left, bottom, right, top });
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
