import type { Unread } from '@mingzhang/model';
import type { PageLayout } from './blocks.ts';
import type { Turns } from './frame.ts';
import type { Budget, PdfLimits } from './limits.ts';
import { linesOf } from './lines.ts';
import { glyphsOfWords, type Recogniser } from './ocr.ts';
import type { PageContent } from './page-content.ts';
import { type PageFrame, pageArea, pageFrame } from './page-frame.ts';
import { type PageRules, type Rule, straightened } from './page-rules.ts';
import { type Glyph, readPageText } from './page-text.ts';
import type { Pdfium } from './pdfium.ts';
import { inked, pngOf, renderPage, scannedRules } from './picture.ts';
import { ruledGrids } from './ruled-grid.ts';

/** A page that text alone cannot give: a picture of text, or text in a font that says nothing. */
type Unreadable = 'no-text-layer' | 'unmapped-font';

export interface LaidPage extends PageLayout {
  readonly unread: readonly Unread[];
  readonly needsEyes: Unreadable | undefined;
}

const sentences: Record<string, readonly [string, string]> = {
  'no-text-layer': ['本页只有图像，没有文字层，未读', 'this page is a picture without text and was not read'],
  'unmapped-font': [
    '字体没有 Unicode 对照，部分文字无法读出',
    'a font without a Unicode map: some characters cannot be told',
  ],
  'recognised-text': [
    '本页文字由图像识别得出，须核对',
    'this page was read by recognition and must be checked',
  ],
  'page-too-dense': [
    '本页内容超出读取上限，未全部读取',
    'this page holds more than is read: some was given up',
  ],
  'lost-character': [
    '未嵌入字体中可能有单个字符未读出',
    'a single character of a font that is not embedded may not have been read',
  ],
  'slanted-text': ['斜排或异向文字（如水印），不作正文', 'slanted or turned text, such as a watermark'],
  'hidden-text': ['页面上被裁切、看不见的文字，不作正文', 'text that the page cuts off and does not show'],
};

/** Something about a whole page that was not read. */
export function pageNote(code: string, frame: PageFrame, excerpt = ''): Unread {
  const [reason = code, reasonEn = code] = sentences[code] ?? [];
  const place = frame.place({ left: 0, top: 0, right: frame.width, bottom: frame.height });
  const words = excerpt.trim().slice(0, 40);
  return { code, reason, reasonEn, place, ...(words === '' ? {} : { excerpt: words }) };
}

function layOut(
  frame: PageFrame,
  glyphs: readonly Glyph[],
  lying: readonly Rule[],
  standing: readonly Rule[],
  limits: PdfLimits,
): PageLayout & { dropped: number } {
  const crowded = lying.length + standing.length > limits.rules;
  const drawn = crowded ? { lying: [], standing: [] } : { lying, standing };
  const ruled = ruledGrids(frame, drawn, glyphs, limits.cells);
  return {
    frame,
    grids: ruled.grids,
    lines: linesOf(ruled.free),
    lying: drawn.lying,
    dropped: ruled.dropped + (crowded ? 1 : 0),
  };
}

const picturesFill = ({ pictures }: PageRules, { width, height }: PageFrame): boolean =>
  pictures.reduce((sum, box) => sum + (box.right - box.left) * (box.bottom - box.top), 0) >
  width * height * 0.2;

/** Reads one page: its tables and its lines, and what of it could not be read. */
export function layPage(content: PageContent, number: number, limits: PdfLimits, budget: Budget): LaidPage {
  const text = readPageText(content, number);
  budget.characters -= text.glyphs.length;
  const rules = content.rules(text.frame.matrix, budget.objects);
  budget.objects -= rules.objects;
  const { frame } = text;
  const laid = layOut(frame, text.glyphs, rules.lying, rules.standing, limits);
  const unmapped = text.glyphs.filter((glyph) => glyph.unmapped).length;
  const unread: Unread[] = [];
  const scanned = text.glyphs.length === 0 && picturesFill(rules, frame);
  if (scanned) unread.push(pageNote('no-text-layer', frame));
  if (unmapped > 0) unread.push(pageNote('unmapped-font', frame));
  if (text.glyphs.some((glyph) => glyph.recognised)) unread.push(pageNote('recognised-text', frame));
  if (text.dropped + rules.dropped + laid.dropped > 0) unread.push(pageNote('page-too-dense', frame));
  for (const box of rules.lost.slice(0, 1)) {
    unread.push({ ...pageNote('lost-character', frame), place: frame.place(box) });
  }
  if (text.slanted.trim() !== '') unread.push(pageNote('slanted-text', frame, text.slanted));
  if (text.clipped.trim() !== '') unread.push(pageNote('hidden-text', frame, text.clipped));
  const lost = unmapped > text.glyphs.length * 0.1;
  return { ...laid, unread, needsEyes: scanned ? 'no-text-layer' : lost ? 'unmapped-font' : undefined };
}

const dotsPerInch = 300;

/**
 * Reads a page from its picture by recognition; the cells it gives are marked so. A cell in which something is
 * printed that was not recognised says U+FFFD: unreadable, not blank.
 */
export async function recognisePage(
  engine: Pdfium,
  page: number,
  number: number,
  limits: PdfLimits,
  recognise: Recogniser,
): Promise<PageLayout | undefined> {
  const { area, rotation } = pageArea(engine, page);
  const frame = pageFrame(number, area, rotation, rotation as Turns);
  const picture = renderPage(engine, page, frame, dotsPerInch);
  if (picture === undefined) return undefined;
  const scanned = scannedRules(picture);
  const words = await recognise(pngOf(scanned.words), number);
  const glyphs = glyphsOfWords(words, picture.scale, frame);
  const laid = layOut(frame, glyphs, straightened(scanned.lying), straightened(scanned.standing), limits);
  const grids = laid.grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) =>
      cell.text === '' && inked(scanned.words, cell.box)
        ? { ...cell, text: '\uFFFD', recognised: true }
        : cell,
    ),
  }));
  return { ...laid, grids };
}
