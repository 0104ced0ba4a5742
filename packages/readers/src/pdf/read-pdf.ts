import type { Evidence, Unread } from '@mingzhang/model';
import { ReadError } from '../read-error.ts';
import { blocksOf, type PageLayout } from './blocks.ts';
import { codeMaps } from './fonts.ts';
import { defaultPdfLimits, type PdfLimits } from './limits.ts';
import type { Recogniser } from './ocr.ts';
import { type Budget, layPage, pageNote, recognisePage } from './page-layout.ts';
import { withDocument } from './pdfium.ts';

/** Limits to go by, and what reads the words of pages without a text layer, where wanted. */
export interface PdfOptions extends Partial<PdfLimits> {
  readonly ocr?: Recogniser;
}

function givenUp(page: number, code: string, reason: string, reasonEn: string): Unread {
  return { code, reason, reasonEn, place: { page, box: [0, 0, 0, 0] } };
}

function requirePdf(bytes: Uint8Array, limits: PdfLimits): void {
  if (bytes.length === 0) throw new ReadError('empty', '文件为空', 'the file is empty');
  if (bytes.length > limits.bytes) {
    throw new ReadError('too-large', 'PDF 文件过大', 'the PDF file is too large');
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-'))
    throw new ReadError('not-this-format', '不是 PDF 文件', 'this is not a PDF file');
}

/**
 * Reads a PDF to evidence: its tables as grids (a table that runs over several pages is one grid), its text as
 * whole paragraphs, in reading order, with places `{page, box}` in points from the top left of the page as it is
 * shown. Page numbers, running heads, pages without a text layer and whatever limits cut off are in `unread`.
 *
 * With `ocr`, pages without a text layer (or in fonts that say nothing) are read by recognition, and the cells
 * that gives carry `recognised`.
 *
 * @throws ReadError `not-this-format`, `damaged`, `encrypted`, `too-large`, `too-slow` or `empty`
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Evidence> {
  const { ocr, ...given } = options;
  const limits = { ...defaultPdfLimits, ...given };
  requirePdf(bytes, limits);
  const deadline = performance.now() + limits.time;
  return await withDocument(bytes, async (engine, document) => {
    const { call } = engine;
    const count = call.FPDF_GetPageCount(document);
    if (count <= 0) throw new ReadError('empty', 'PDF 中没有页面', 'the PDF has no pages');
    const budget: Budget = { characters: limits.characters, objects: limits.objects };
    const maps = codeMaps(engine);
    const pages: PageLayout[] = [];
    const unread: Unread[] = [];
    // A page is closed after the next is loaded, so that PDFium keeps the fonts they share.
    let held = 0;
    for (let index = 0; index < Math.min(count, limits.pages); index++) {
      const number = index + 1;
      if (performance.now() > deadline) {
        if (pages.length === 0) throw new ReadError('too-slow', '读取超过时限', 'out of time');
        unread.push(
          givenUp(
            number,
            'too-slow',
            '超过读取时限，本页及以后未读',
            'out of time: not read from this page on',
          ),
        );
        break;
      }
      const page = call.FPDF_LoadPage(document, index);
      if (page === 0) {
        unread.push(
          givenUp(number, 'damaged-page', '本页已损坏，未读', 'this page is damaged and was not read'),
        );
        continue;
      }
      const laid = layPage(engine, page, number, limits, budget, maps);
      const seen =
        ocr === undefined || laid.needsEyes === undefined
          ? undefined
          : await recognisePage(engine, page, number, limits, ocr);
      if (held !== 0) call.FPDF_ClosePage(held);
      held = page;
      pages.push(seen ?? laid);
      if (seen !== undefined) unread.push(pageNote('recognised-text', seen.frame));
      unread.push(...laid.unread.filter(({ code }) => seen === undefined || code !== laid.needsEyes));
    }
    if (held !== 0) call.FPDF_ClosePage(held);
    if (count > limits.pages) {
      const most = limits.pages;
      unread.push(
        givenUp(most + 1, 'too-many-pages', `页数超过 ${most}，其后未读`, `not read beyond ${most} pages`),
      );
    }
    const read = blocksOf(pages);
    return { blocks: read.blocks, unread: [...unread, ...read.unread] };
  });
}
