import { type ClipBox, clipBox, standsAt } from './clip.ts';
import type { CodeMap } from './fonts.ts';
import type { Box, Matrix, Turns } from './frame.ts';
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
  readonly recognised: boolean;
  /** A printed blank. */
  readonly blank: boolean;
}

interface PageText {
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

const blanks = new Set([' ', '\t', '\u00a0', '\u3000', '\u2002', '\u2003', '\u200b', '\ufeff']);
const isBlank = (text: string): boolean => blanks.has(text);

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
  call.FPDFText_GetLooseCharBox(text, index, scratch + 16);
  const f64 = engine.f64();
  const f32 = engine.f32();
  const d = scratch >> 3;
  const s = (scratch >> 2) + 4;
  const box = [f32[s] ?? 0, f32[s + 3] ?? 0, f32[s + 2] ?? 0, f32[s + 1] ?? 0] as const;
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
  const [a, b, c, d, e, f] = matrix;
  const { x, y, box } = raw;
  const start = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  const one = a * box[0] + c * box[1] + e;
  const other = a * box[2] + c * box[3] + e;
  const left = Math.min(start, one, other);
  const text = told ?? '\uFFFD';
  return {
    text,
    left,
    right: Math.max(one, other, left + 0.1),
    top: baseline - run.size * ascent,
    bottom: baseline + run.size * descent,
    baseline,
    size: run.size,
    font: run.font,
    unmapped: told === undefined,
    recognised: run.hidden,
    blank: isBlank(text),
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
function isOutside({ box, y, run }: RawGlyph, clip: ClipBox | undefined): boolean {
  if (clip === undefined) return false;
  const across = (box[0] + box[2]) / 2;
  const up = y + run.size * 0.3;
  return across < clip.left || across > clip.right || up < clip.bottom || up > clip.top;
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
  let clippedAt = Number.NaN;
  let hidden = '';
  for (let index = 0; index < Math.min(count, limit); index++) {
    const code = call.FPDFText_GetUnicode(text, index);
    if (code === 10 || code === 13 || code === 2) continue;
    if ((code === 32 || code === 45) && call.FPDFText_IsGenerated(text, index) === 1) continue;
    const object = call.FPDFText_GetTextObject(text, index);
    const fresh = run?.object !== object;
    if (run === undefined || fresh) run = runOf(engine, text, index, object);
    const raw = rawGlyph(engine, text, index, code, run);
    const sameLine = Math.abs(raw.y - clippedAt) <= run.size * 0.3;
    if (fresh && (!sameLine || isOutside(raw, clip))) {
      clip = clipBox(engine, object);
      clippedAt = raw.y;
    }
    if (isOutside(raw, clip) && standsAt(engine, object, raw.x, raw.y, run.size)) {
      hidden += String.fromCodePoint(unusable(code) ? 0xfffd : code);
    } else raws.push(raw);
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
