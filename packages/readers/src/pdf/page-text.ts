import { type ClipBox, clipBox, standsAt } from './clip.ts';
import type { CodeMap } from './fonts.ts';
import type { Box, Turns } from './frame.ts';
import { type Matrix, mapped } from './frame.ts';
import { type PageFrame, pageArea, pageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';

/** One printed character in the page's upright frame. `right` is where its advance ends. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  /** PDFium's handle of the font, the same all through a document. */
  readonly font: number;
  /** Neither the font's map nor its program says what it is; `text` is U+FFFD. */
  readonly unmapped: boolean;
  /** From recognition: ours, or the invisible layer a scanner put over its picture. */
  readonly recognised?: true;
}

export interface PageText {
  readonly frame: PageFrame;
  readonly glyphs: readonly Glyph[];
  /** Characters printed at a slant or against the page's direction; left out of the layout. */
  readonly slanted: string;
  /** Characters that a clip or the page's edge hides; left out too. */
  readonly clipped: string;
  readonly dropped: number;
}

interface Run {
  readonly object: number;
  readonly font: number;
  readonly size: number;
  readonly direction: Turns | undefined;
  readonly hidden: boolean;
}

const invisible = 3;
const ascent = 0.88;
const descent = 0.12;

function direction(a: number, b: number): Turns | undefined {
  const quarter = Math.atan2(b, a) / (Math.PI / 2);
  const nearest = Math.round(quarter);
  return Math.abs(quarter - nearest) < 0.05 ? ((nearest & 3) as Turns) : undefined;
}

function runOf(engine: Pdfium, text: number, index: number, object: number): Run {
  const { call, scratch } = engine;
  call.FPDFText_GetMatrix(text, index, scratch);
  const [a = 1, b = 0, c = 0, d = 1] = engine.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  const size = call.FPDFText_GetFontSize(text, index) * Math.hypot(c, d);
  return {
    object,
    font: object === 0 ? 0 : call.FPDFTextObj_GetFont(object),
    size: Number.isFinite(size) && size > 0.1 ? size : 1,
    direction: direction(a, b),
    hidden: object !== 0 && call.FPDFTextObj_GetTextRenderMode(object) === invisible,
  };
}

interface RawGlyph {
  readonly code: number;
  readonly run: Run;
  readonly unmapped: boolean;
  readonly x: number;
  readonly y: number;
  readonly box: readonly [number, number, number, number];
}

function rawGlyph(engine: Pdfium, text: number, index: number, code: number, run: Run): RawGlyph {
  const { call, scratch } = engine;
  call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
  const upright = run.direction === 0;
  if (upright) call.FPDFText_GetLooseCharBox(text, index, scratch + 16);
  else call.FPDFText_GetCharBox(text, index, scratch + 16, scratch + 24, scratch + 32, scratch + 40);
  const f64 = engine.f64();
  const f32 = engine.f32();
  const d = scratch >> 3;
  const s = (scratch >> 2) + 4;
  const box = upright
    ? ([f32[s] ?? 0, f32[s + 3] ?? 0, f32[s + 2] ?? 0, f32[s + 1] ?? 0] as const)
    : ([f64[d + 2] ?? 0, f64[d + 4] ?? 0, f64[d + 3] ?? 0, f64[d + 5] ?? 0] as const);
  const unmapped = lacksMap(engine, text, index, code);
  return { code, run, unmapped, x: f64[d] ?? 0, y: f64[d + 1] ?? 0, box };
}

/** A map error, or what PDFium makes of one: codes that land in right-to-left scripts, which no form here uses. */
function lacksMap(engine: Pdfium, text: number, index: number, code: number): boolean {
  const rightToLeft = (code >= 0x590 && code <= 0x8ff) || (code >= 0xfb1d && code <= 0xfdff);
  return rightToLeft || engine.call.FPDFText_HasUnicodeMapError(text, index) === 1 || unusable(code);
}

/** Codes that say nothing to a reader: none at all, noncharacters, and the private use area. */
function unusable(code: number): boolean {
  return (
    code === 0 ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code & 0xfffe) === 0xfffe ||
    code === 0xfffd ||
    code > 0x10ffff ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

function placed(raw: RawGlyph, matrix: Matrix, maps: (font: number) => CodeMap): Glyph {
  const { run } = raw;
  const told = raw.unmapped ? maps(run.font).get(raw.code) : String.fromCodePoint(raw.code);
  const origin = mapped(matrix, raw.x, raw.y, raw.x, raw.y);
  const area = mapped(matrix, raw.box[0], raw.box[1], raw.box[2], raw.box[3]);
  const left = Math.min(origin.left, area.left);
  return {
    text: told ?? '\uFFFD',
    left,
    right: Math.max(area.right, left + 0.1),
    top: origin.top - run.size * ascent,
    bottom: origin.top + run.size * descent,
    baseline: origin.top,
    size: run.size,
    font: run.font,
    unmapped: told === undefined,
    ...(run.hidden ? { recognised: true as const } : {}),
  };
}

function prevailing(raws: readonly RawGlyph[], otherwise: Turns): Turns {
  const counts = [0, 0, 0, 0];
  for (const raw of raws) {
    const turns = raw.run.direction;
    if (turns !== undefined) counts[turns] = (counts[turns] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? otherwise : (counts.indexOf(most) as Turns);
}

/** Whether a character stands where a clip lets nothing show. */
function isClipped(engine: Pdfium, raw: RawGlyph, clip: ClipBox | undefined): boolean {
  if (clip === undefined) return false;
  const x = (raw.box[0] + raw.box[2]) / 2;
  const y = raw.y + raw.run.size * 0.3;
  const hidden = x < clip.left || x > clip.right || y < clip.bottom || y > clip.top;
  return hidden && standsAt(engine, raw.run.object, raw.x, raw.y, raw.run.size);
}

/**
 * The printed characters of a page, at most `limit` of them, in the frame in which most of them stand upright.
 * Blanks that PDFium made up are not among them, drawn blanks are; text drawn invisibly only where there is no
 * other, as on a scan with a layer of recognised text.
 */
export function readPageText(
  engine: Pdfium,
  page: number,
  number: number,
  limit: number,
  maps: (font: number) => CodeMap,
): PageText {
  const { call } = engine;
  const { area, rotation } = pageArea(engine, page);
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) {
    const frame = pageFrame(number, area, rotation, rotation);
    return { frame, glyphs: [], slanted: '', clipped: '', dropped: 0 };
  }
  let raws: RawGlyph[] = [];
  const count = Math.max(0, call.FPDFText_CountChars(text));
  let run: Run | undefined;
  let clip: ClipBox | undefined;
  let hidden = '';
  for (let index = 0; index < Math.min(count, limit); index++) {
    const code = call.FPDFText_GetUnicode(text, index);
    if (code === 10 || code === 13 || code === 2) continue;
    if ((code === 32 || code === 45) && call.FPDFText_IsGenerated(text, index) === 1) continue;
    const object = call.FPDFText_GetTextObject(text, index);
    const fresh = run?.object !== object;
    if (run === undefined || fresh) run = runOf(engine, text, index, object);
    const raw = rawGlyph(engine, text, index, code, run);
    const last = raws[raws.length - 1];
    const follows = last !== undefined && last.y === raw.y && Math.abs(raw.x - last.x) < run.size * 2;
    if (fresh && !follows) clip = clipBox(engine, object);
    if (isClipped(engine, raw, clip)) hidden += String.fromCodePoint(unusable(code) ? 0xfffd : code);
    else raws.push(raw);
  }
  call.FPDFText_ClosePage(text);
  const seen = raws.some(({ run: { hidden: unseen } }) => !unseen);
  if (seen) raws = raws.filter((raw) => !raw.run.hidden);
  const turns = prevailing(raws, rotation);
  const frame = pageFrame(number, area, rotation, turns);
  const glyphs: Glyph[] = [];
  let slanted = '';
  for (const raw of raws) {
    const glyph = placed(raw, frame.matrix, maps);
    if (glyph.right < 0 || glyph.left > frame.width || glyph.bottom < 0 || glyph.top > frame.height) {
      hidden += glyph.text;
    } else if (raw.run.direction === turns) glyphs.push(glyph);
    else slanted += String.fromCodePoint(unusable(raw.code) ? 0xfffd : raw.code);
  }
  return { frame, glyphs, slanted, clipped: hidden, dropped: Math.max(0, count - limit) };
}
