import type { Block, Evidence, Unread } from '@mingzhang/model';
import { ReadError } from '../read-error.ts';
import { alignedGrids } from './aligned-grid.ts';
import { blocksOf, type PageLayout } from './blocks.ts';
import { defaultPdfLimits, type PdfLimits } from './limits.ts';
import { linesOf } from './lines.ts';
import { readPageRules } from './page-rules.ts';
import { type PageText, readPageText } from './page-text.ts';
import { type Pdfium, withDocument } from './pdfium.ts';
import { ruledGrids } from './ruled-grid.ts';

interface Budget {
  characters: number;
  objects: number;
  readonly deadline: number;
}

function note(code: string, reason: string, reasonEn: string, page: PageText): Unread {
  const { width, height } = page.frame;
  return { code, reason, reasonEn, place: page.frame.place({ left: 0, top: 0, right: width, bottom: height }) };
}

function layPage(
  engine: Pdfium,
  page: number,
  number: number,
  limits: PdfLimits,
  budget: Budget,
): PageLayout & { unread: Unread[] } {
  const text = readPageText(engine, page, number, budget.characters);
  budget.characters -= text.glyphs.length;
  const rules = readPageRules(engine, page, text.frame.matrix, budget.objects);
  budget.objects -= rules.objects;
  const { frame } = text;
  const unread: Unread[] = [];
  const crowded = rules.lying.length + rules.standing.length > limits.rules;
  const none = { ...rules, lying: [], standing: [] };
  const ruled = ruledGrids(frame, crowded ? none : rules, text.glyphs, limits.cells);
  const boxes = ruled.grids.map((grid) => grid.box);
  const aligned = alignedGrids(frame, linesOf(ruled.free), crowded ? [] : rules.lying, boxes);
  if (text.glyphs.length === 0 && text.slanted === '' && rules.pictures.length > 0) {
    unread.push(note('no-text-layer', '本页只有图像，没有文字层', 'this page is a picture without text', text));
  }
  if (text.dropped > 0 || rules.dropped > 0 || ruled.dropped > 0 || crowded) {
    unread.push(note('page-too-dense', '本页内容超出读取上限，未全部读取', 'this page holds more than is read', text));
  }
  if (text.slanted.trim() !== '') {
    unread.push({
      ...note('slanted-text', '斜排或异向文字（如水印），不作正文', 'slanted or turned text, such as a watermark', text),
      excerpt: text.slanted.slice(0, 40),
    });
  }
  if (text.clipped.trim() !== '') {
    unread.push({
      ...note('hidden-text', '页面上被裁切、看不见的文字，不作正文', 'text that the page cuts off and does not show', text),
      excerpt: text.clipped.trim().slice(0, 40),
    });
  }
  return { frame, grids: [...ruled.grids, ...aligned.grids], lines: aligned.lines, unread };
}

/**
 * Reads a PDF to evidence: its tables as grids (a table that runs over several pages is one grid), its text as
 * whole paragraphs, in reading order, with places `{page, box}` in points from the top left of the page as it is
 * shown. Page numbers, running heads, pages without a text layer and whatever limits cut off are in `unread`.
 *
 * @throws ReadError `not-this-format`, `damaged`, `encrypted`, `too-large`, `too-slow` or `empty`
 */
export async function readPdf(bytes: Uint8Array, given: Partial<PdfLimits> = {}): Promise<Evidence> {
  const limits = { ...defaultPdfLimits, ...given };
  requirePdf(bytes, limits);
  return await withDocument(bytes, (engine, document) => {
    const { call } = engine;
    const count = call.FPDF_GetPageCount(document);
    if (count <= 0) throw new ReadError('empty', 'PDF 中没有页面', 'the PDF has no pages');
    const budget: Budget = {
      characters: limits.characters,
      objects: limits.objects,
      deadline: performance.now() + limits.time,
    };
    const pages: PageLayout[] = [];
    const unread: Unread[] = [];
    for (let index = 0; index < Math.min(count, limits.pages); index++) {
      const place = { page: index + 1, box: [0, 0, 0, 0] } as const;
      if (performance.now() > budget.deadline) {
        if (pages.length === 0) throw tooSlow();
        unread.push({ code: 'too-slow', reason: '超过读取时限，本页及以后未读', reasonEn: 'out of time: this page and those after it were not read', place });
        break;
      }
      const page = call.FPDF_LoadPage(document, index);
      if (page === 0) {
        unread.push({ code: 'damaged-page', reason: '本页已损坏，未读', reasonEn: 'this page is damaged and was not read', place });
        continue;
      }
      const layout = layPage(engine, page, index + 1, limits, budget);
      call.FPDF_ClosePage(page);
      pages.push(layout);
      unread.push(...layout.unread);
    }
    if (count > limits.pages) {
      const place = { page: limits.pages + 1, box: [0, 0, 0, 0] } as const;
      unread.push({ code: 'too-many-pages', reason: `页数超过上限 ${limits.pages}，其后未读`, reasonEn: `more than ${limits.pages} pages: the rest was not read`, place });
    }
    const read = blocksOf(pages);
    const blocks: readonly Block[] = read.blocks;
    return { blocks, unread: [...unread, ...read.unread] };
  });
}

const tooSlow = (): ReadError => new ReadError('too-slow', '读取超过时限', 'reading took longer than allowed');

function requirePdf(bytes: Uint8Array, limits: PdfLimits): void {
  if (bytes.length === 0) throw new ReadError('empty', '文件为空', 'the file is empty');
  if (bytes.length > limits.bytes) {
    throw new ReadError('too-large', 'PDF 文件过大', 'the PDF file is too large');
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) throw new ReadError('not-this-format', '不是 PDF 文件', 'this is not a PDF file');
}
