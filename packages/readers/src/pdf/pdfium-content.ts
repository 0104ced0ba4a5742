import { ClipWatch, clipBox, standsAt } from './clip.ts';
import type { CodeMap } from './fonts.ts';
import type { Matrix } from './frame.ts';
import { Characters, type Run, runOf } from './page-characters.ts';
import type { PageContent } from './page-content.ts';
import { pageArea } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import { readPageRules } from './pdfium-rules.ts';

const invisible = 3;

function runAt(engine: Pdfium, text: number, index: number, object: number): Run {
  const { call, scratch } = engine;
  call.FPDFText_GetMatrix(text, index, scratch);
  const [a = 1, b = 0, c = 0, d = 1] = engine.f32().subarray(scratch >> 2, (scratch >> 2) + 4);
  return runOf(
    object === 0 ? 0 : call.FPDFTextObj_GetFont(object),
    call.FPDFText_GetFontSize(text, index),
    [a, b, c, d, 0, 0],
    object !== 0 && call.FPDFTextObj_GetTextRenderMode(object) === invisible,
  );
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

/** The characters of a page as PDFium gives them, blanks that it made up left out, and those that a clip hides. */
function readCharacters(
  engine: Pdfium,
  page: number,
  limit: number,
  maps: (font: number) => CodeMap,
): Pick<PageContent, 'characters' | 'clipped' | 'dropped'> {
  const { call, scratch } = engine;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return { characters: new Characters(), clipped: '', dropped: 0 };
  const characters = new Characters();
  const count = Math.max(0, call.FPDFText_CountChars(text));
  const watch = new ClipWatch();
  let run: Run | undefined;
  let last = -1;
  let clipped = '';
  for (let index = 0; index < Math.min(count, limit); index++) {
    const code = call.FPDFText_GetUnicode(text, index);
    if (code === 10 || code === 13 || code === 2) continue;
    if ((code === 32 || code === 45) && call.FPDFText_IsGenerated(text, index) === 1) continue;
    const object = call.FPDFText_GetTextObject(text, index);
    const fresh = run === undefined || last !== object;
    if (run === undefined || fresh) run = runAt(engine, text, index, object);
    last = object;
    const unmapped = lacksMap(engine, text, index, code);
    call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    call.FPDFText_GetLooseCharBox(text, index, scratch + 16);
    const f64 = engine.f64();
    const f32 = engine.f32();
    const d = scratch >> 3;
    const s = (scratch >> 2) + 4;
    const told = unmapped ? maps(run.font).get(code) : String.fromCodePoint(code);
    const x = f64[d] ?? 0;
    const y = f64[d + 1] ?? 0;
    characters.put(
      told ?? '\uFFFD',
      code,
      run,
      x,
      y,
      f32[s] ?? 0,
      f32[s + 3] ?? 0,
      f32[s + 2] ?? 0,
      f32[s + 1] ?? 0,
    );
    if (told === undefined) characters.unmapped.add(characters.length - 1);
    const hidden = watch.hides(characters, fresh, () => clipBox(engine, object));
    if (hidden && standsAt(engine, object, x, y, run.size)) {
      clipped += told ?? '\uFFFD';
      characters.drop();
    }
  }
  call.FPDFText_ClosePage(text);
  return { characters, clipped, dropped: Math.max(0, count - limit) };
}

/** What a page prints, by PDFium, at most `limit` characters of it. The page must stay open while it is used. */
export function pdfiumContent(
  engine: Pdfium,
  page: number,
  limit: number,
  maps: (font: number) => CodeMap,
): PageContent {
  return {
    ...pageArea(engine, page),
    ...readCharacters(engine, page, limit, maps),
    rules: (matrix: Matrix, objects: number) => readPageRules(engine, page, matrix, objects),
  };
}
