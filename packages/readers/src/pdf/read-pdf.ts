import type { Evidence, Unread } from '@mingzhang/model';
import { ReadError } from '../read-error.ts';
import { blocksOf, type PageLayout } from './blocks.ts';
import { codeMaps } from './fonts.ts';
import { type Budget, defaultPdfLimits, type PdfLimits } from './limits.ts';
import type { Recogniser } from './ocr.ts';
import { type LaidPage, layPage, pageNote, recognisePage } from './page-layout.ts';
import { type Pdfium, withDocument } from './pdfium.ts';
import { pdfiumContent } from './pdfium-content.ts';
import { plainDocument } from './plain/plain-content.ts';

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

/** What was read of a document so far. */
interface Reading {
  readonly limits: PdfLimits;
  readonly deadline: number;
  readonly budget: Budget;
  /** Pages read without PDFium, by their index. */
  readonly plain: Map<number, LaidPage>;
}

interface Pages {
  readonly layouts: PageLayout[];
  readonly unread: Unread[];
}

/** Reads what pages it can without PDFium; gives how many there are where it can tell. */
function readPlainPages(bytes: Uint8Array, { limits, deadline, budget, plain }: Reading): number | undefined {
  const document = plainDocument(bytes, limits.pages);
  if (document === undefined) return undefined;
  for (let index = 0; index < Math.min(document.count, limits.pages); index++) {
    if (performance.now() > deadline) break;
    const content = document.page(index, budget);
    if (content !== undefined) plain.set(index, layPage(content, index + 1, limits, budget));
  }
  return document.count;
}

/** Reads the other pages with PDFium, and puts all of them in order. */
async function readPages(
  engine: Pdfium,
  document: number,
  count: number,
  { limits, deadline, budget, plain }: Reading,
  ocr: Recogniser | undefined,
): Promise<Pages> {
  const { call } = engine;
  const maps = codeMaps(engine);
  const layouts: PageLayout[] = [];
  const unread: Unread[] = [];
  // A page is closed after the next is loaded, so that PDFium keeps the fonts they share.
  let held = 0;
  for (let index = 0; index < Math.min(count, limits.pages); index++) {
    const known = plain.get(index);
    if (known !== undefined) {
      layouts.push(known);
      unread.push(...known.unread);
      continue;
    }
    const number = index + 1;
    if (performance.now() > deadline) {
      if (layouts.length === 0) throw new ReadError('too-slow', '读取超过时限', 'out of time');
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
    const laid = layPage(pdfiumContent(engine, page, budget.characters, maps), number, limits, budget);
    const seen =
      ocr === undefined || laid.needsEyes === undefined
        ? undefined
        : await recognisePage(engine, page, number, limits, ocr);
    if (held !== 0) call.FPDF_ClosePage(held);
    held = page;
    layouts.push(seen ?? laid);
    if (seen !== undefined) unread.push(pageNote('recognised-text', seen.frame));
    unread.push(...laid.unread.filter(({ code }) => seen === undefined || code !== laid.needsEyes));
  }
  if (held !== 0) call.FPDF_ClosePage(held);
  return { layouts, unread };
}

function evidenceOf({ layouts, unread }: Pages, count: number, limits: PdfLimits): Evidence {
  const most = limits.pages;
  const beyond =
    count > most
      ? [givenUp(most + 1, 'too-many-pages', `页数超过 ${most}，其后未读`, `not read beyond ${most} pages`)]
      : [];
  const read = blocksOf(layouts);
  return { blocks: read.blocks, unread: [...unread, ...beyond, ...read.unread] };
}

/**
 * Reads a PDF to evidence: its tables as grids (a table that runs over several pages is one grid), its text as
 * whole paragraphs, in reading order, with places `{page, box}` in points from the top left of the page as it is
 * shown. Page numbers, running heads, pages without a text layer and whatever limits cut off are in `unread`.
 *
 * Pages as office programs write them are read here, all others by PDFium, which takes several times as long.
 * With `ocr`, pages without a text layer (or in fonts that say nothing) are read by recognition, and the cells
 * that gives carry `recognised`.
 *
 * @throws ReadError `not-this-format`, `damaged`, `encrypted`, `too-large`, `too-slow` or `empty`
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Evidence> {
  const { ocr, ...given } = options;
  const limits = { ...defaultPdfLimits, ...given };
  requirePdf(bytes, limits);
  const reading: Reading = {
    limits,
    deadline: performance.now() + limits.time,
    budget: { characters: limits.characters, objects: limits.objects },
    plain: new Map(),
  };
  const pages = ocr === undefined ? readPlainPages(bytes, reading) : undefined;
  const { plain } = reading;
  if (pages !== undefined && pages > 0 && plain.size === Math.min(pages, limits.pages)) {
    const laid = [...plain.values()];
    return evidenceOf({ layouts: laid, unread: laid.flatMap(({ unread }) => unread) }, pages, limits);
  }
  return await withDocument(bytes, async (engine, document) => {
    const count = engine.call.FPDF_GetPageCount(document);
    if (count <= 0) throw new ReadError('empty', 'PDF 中没有页面', 'the PDF has no pages');
    if (pages !== count) plain.clear();
    return evidenceOf(await readPages(engine, document, count, reading, ocr), count, limits);
  });
}
