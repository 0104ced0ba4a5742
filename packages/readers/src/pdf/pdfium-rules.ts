import { type Box, compose, identity, joined, type Matrix, mapped } from './frame.ts';
import { isThin, keepRule, type PageRules, type Rule, straightened } from './page-rules.ts';
import type { Pdfium } from './pdfium.ts';

const textObject = 1;
const pathObject = 2;
const imageObject = 3;
const formObject = 5;
const deepestForm = 12;
const mostSegments = 20_000;

interface Gathering {
  readonly lying: Rule[];
  readonly standing: Rule[];
  readonly pictures: Box[];
  readonly lost: Box[];
  left: number;
  seen: number;
  dropped: number;
}

function objectMatrix(engine: Pdfium, object: number): Matrix {
  const { call, scratch } = engine;
  if (call.FPDFPageObj_GetMatrix(object, scratch) === 0) return identity;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = engine.f32().subarray(scratch >> 2, (scratch >> 2) + 6);
  return [a, b, c, d, e, f];
}

function bounds(engine: Pdfium, object: number, matrix: Matrix): Box | undefined {
  const { call, scratch } = engine;
  if (call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return undefined;
  const s = scratch >> 2;
  const f32 = engine.f32();
  return mapped(matrix, f32[s] ?? 0, f32[s + 1] ?? 0, f32[s + 2] ?? 0, f32[s + 3] ?? 0);
}

const lineTo = 0;
const moveTo = 2;

/** The edges of a path that lie or stand; a filled part counts only when the whole part is thin. */
function readPath(engine: Pdfium, object: number, matrix: Matrix, out: Gathering): void {
  const { call, scratch } = engine;
  call.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
  const mode = new DataView(engine.u8().buffer, scratch, 8);
  const filled = mode.getInt32(0, true) !== 0;
  const stroked = mode.getInt32(4, true) !== 0;
  if (!filled && !stroked) return;
  const count = Math.min(call.FPDFPath_CountSegments(object), mostSegments);
  const own = compose(objectMatrix(engine, object), matrix);
  let part: Box | undefined;
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  const edge = (toX: number, toY: number): void => {
    const box = mapped(own, x, y, toX, toY);
    if (stroked) keepRule(out, box);
    else part = part === undefined ? box : joined(part, box);
  };
  for (let i = 0; i < count; i++) {
    const segment = call.FPDFPath_GetPathSegment(object, i);
    call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const f32 = engine.f32();
    const nextX = f32[scratch >> 2] ?? 0;
    const nextY = f32[(scratch >> 2) + 1] ?? 0;
    const type = call.FPDFPathSegment_GetType(segment);
    if (type === moveTo) {
      if (part !== undefined) keepRule(out, part);
      part = undefined;
      startX = nextX;
      startY = nextY;
    } else if (type === lineTo) edge(nextX, nextY);
    x = nextX;
    y = nextY;
    if (call.FPDFPathSegment_GetClose(segment) === 1 && (x !== startX || y !== startY)) edge(startX, startY);
  }
  if (part !== undefined) keepRule(out, part);
}

function readObject(engine: Pdfium, object: number, matrix: Matrix, depth: number, out: Gathering): void {
  if (out.left <= 0) {
    out.dropped++;
    return;
  }
  const { call } = engine;
  const type = call.FPDFPageObj_GetType(object);
  out.left--;
  out.seen++;
  if (type === pathObject) {
    const box = bounds(engine, object, matrix);
    if (box === undefined) return;
    if (isThin(box)) keepRule(out, box);
    else readPath(engine, object, matrix, out);
  } else if (type === textObject) {
    const box = bounds(engine, object, matrix);
    if (box === undefined || box.right - box.left > 0.02) return;
    if (call.FPDFFont_GetIsEmbedded(call.FPDFTextObj_GetFont(object)) === 0) out.lost.push(box);
  } else if (type === imageObject) {
    const box = bounds(engine, object, matrix);
    if (box === undefined) return;
    out.pictures.push(box);
    keepRule(out, box);
  } else if (type === formObject && depth < deepestForm) {
    const own = compose(objectMatrix(engine, object), matrix);
    const count = call.FPDFFormObj_CountObjects(object);
    for (let i = 0; i < count && out.left > 0; i++) {
      const inner = call.FPDFFormObj_GetObject(object, i);
      if (inner !== 0) readObject(engine, inner, own, depth + 1, out);
    }
  }
}

/** The ruling lines and pictures of a page, those inside form XObjects included, in the frame of `matrix`. */
export function readPageRules(engine: Pdfium, page: number, matrix: Matrix, limit: number): PageRules {
  const out: Gathering = {
    lying: [],
    standing: [],
    pictures: [],
    lost: [],
    left: limit,
    seen: 0,
    dropped: 0,
  };
  const count = engine.call.FPDFPage_CountObjects(page);
  for (let i = 0; i < count; i++) {
    const object = engine.call.FPDFPage_GetObject(page, i);
    if (object !== 0) readObject(engine, object, matrix, 0, out);
  }
  return {
    lying: straightened(out.lying),
    standing: straightened(out.standing),
    pictures: out.pictures,
    lost: out.lost,
    objects: out.seen,
    dropped: out.dropped,
  };
}
