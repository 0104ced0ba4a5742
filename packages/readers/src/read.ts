import { createHash } from 'node:crypto';
import type { Disclosure, Evidence, SourceFormat, Unread } from '@mingzhang/model';
import { LIMITS } from './limits.ts';
import { ReadError } from './read-error.ts';
import { recognise } from './recognition/recognise.ts';

export interface ReadOptions {
  /** Told by its bytes first; the name decides between kinds of text. */
  readonly path: string;
  /** Recognises pages without a text layer with this program, where it is installed. */
  readonly ocr?: 'tesseract' | undefined;
}

/**
 * Reads one published disclosure: bytes to evidence by the format's own reader, evidence to facts by recognition.
 * The format is told by the bytes first, the name second.
 *
 * @throws {ReadError} where the file gives nothing at all.
 */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Disclosure> {
  if (bytes.byteLength === 0)
    throw new ReadError(
      'empty',
      '文件是空的，没有内容可读。',
      'The file is empty; there is nothing to read.',
    );
  if (bytes.byteLength > LIMITS.fileBytes) {
    throw new ReadError(
      'too-large',
      `文件超过 ${LIMITS.fileBytes / 1024 / 1024} MB，未予读取。`,
      `The file is larger than ${LIMITS.fileBytes / 1024 / 1024} MB and was not read.`,
    );
  }
  const format = formatOf(bytes, options.path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const evidence = await readEvidence(bytes, format, options);
  return recognise(evidence, { path: options.path, sha256, format });
}

async function readEvidence(
  bytes: Uint8Array,
  format: SourceFormat,
  { ocr }: ReadOptions,
): Promise<Evidence> {
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes);
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes);
    case 'txt':
      return (await import('./txt/read-txt.ts')).readTxt(bytes);
    case 'pdf':
      return readPdfPages(bytes, ocr);
    case 'xlsx':
      return (await import('./workbook/read-xlsx.ts')).readXlsx(bytes);
    case 'xls':
      return (await import('./workbook/read-xls.ts')).readXls(bytes);
    case 'doc':
      return (await import('./doc/read-doc.ts')).readDoc(bytes);
  }
}

async function readPdfPages(bytes: Uint8Array, ocr: ReadOptions['ocr']): Promise<Evidence> {
  const { readPdf } = await import('./pdf/read-pdf.ts');
  if (ocr === undefined) return readPdf(bytes);
  const recogniser = await (await import('./pdf/ocr.ts')).installedTesseract();
  if (recogniser !== undefined) return readPdf(bytes, { ocr: recogniser });
  const { blocks, unread } = await readPdf(bytes);
  const missing: Unread = {
    code: 'no-tesseract',
    reason: '本机没有安装 tesseract 和 chi_sim 语言包，没有文字层的页未能识别。',
    reasonEn: 'tesseract with chi_sim is not installed here; pages without text were not recognised.',
    place: { page: 1, box: [0, 0, 0, 0] },
  };
  return { blocks, unread: [...unread, missing] };
}

const WORD_STREAM = Buffer.from('WordDocument', 'utf16le');
const EXTENSION = /\.([a-z0-9]+)$/i;

/** The format by the bytes themselves; only text needs its name. */
function formatOf(bytes: Uint8Array, path: string): SourceFormat {
  const extension = EXTENSION.exec(path)?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    'latin1',
  );
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.startsWith('PK')) return all.includes('xl/workbook.xml') ? 'xlsx' : 'docx';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return all.includes(WORD_STREAM) ? 'doc' : 'xls';
  if (
    extension === 'html' ||
    extension === 'htm' ||
    /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)/i.test(head)
  )
    return 'html';
  if (extension === 'txt' || extension === 'text' || extension === '') return 'txt';
  throw new ReadError(
    'not-this-format',
    `扩展名是 .${extension}，但内容不是这种文件，无法读取。请确认文件未损坏，或另存为 docx、pdf、xlsx、html 或 txt 后再试。`,
    `The name ends in .${extension} but the content is no such file. Check the file, or save it as docx, pdf, xlsx, html or txt and try again.`,
  );
}
