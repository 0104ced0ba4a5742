import { PDFiumModule } from '@hyzyla/pdfium';
import { ReadError } from '../read-error.ts';

/** The functions of the wasm module that reading needs. Numbers are handles, addresses, or values. */
interface PdfiumExports {
  malloc(size: number): number;
  free(address: number): void;
  FPDF_InitLibrary(): void;
  FPDF_LoadMemDocument(address: number, size: number, password: number): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, rect: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, index: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_HasUnicodeMapError(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFFont_GetFontData(font: number, buffer: number, length: number, written: number): number;
  FPDFFont_GetIsEmbedded(font: number): number;
  FPDFBitmap_Create(width: number, height: number, alpha: number): number;
  FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  FPDFBitmap_GetBuffer(bitmap: number): number;
  FPDFBitmap_GetStride(bitmap: number): number;
  FPDFBitmap_Destroy(bitmap: number): void;
  FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}

/** One process's PDFium: its functions, views of its memory, and 64 bytes of scratch for out parameters. */
export interface Pdfium {
  readonly call: PdfiumExports;
  readonly scratch: number;
  /** Fresh views; a view taken before a call may be stale after it, for memory may have grown. */
  readonly f32: () => Float32Array;
  readonly f64: () => Float64Array;
  readonly u8: () => Uint8Array;
}

const tooMuchMemory = 512 * 1024 * 1024;
let started: Promise<Pdfium> | undefined;

async function start(): Promise<Pdfium> {
  const module = await PDFiumModule({});
  const call = module.wasmExports as unknown as PdfiumExports;
  const heap = module as unknown as { HEAPF32: Float32Array; HEAPF64: Float64Array };
  call.FPDF_InitLibrary();
  return {
    call,
    scratch: call.malloc(64),
    f32: () => heap.HEAPF32,
    f64: () => heap.HEAPF64,
    u8: () => module.HEAPU8,
  };
}

/** PDFium, initialised once per process. */
function pdfium(): Promise<Pdfium> {
  started ??= start();
  return started;
}

/** Lets go of an instance that broke down or swelled; the next reading starts a new one. */
function retire(): void {
  started = undefined;
}

const password = 4;
const security = 5;

function openError(code: number): ReadError {
  if (code === password || code === security) {
    return new ReadError(
      'encrypted',
      'PDF 已加密，需要口令才能读取',
      'the PDF is encrypted and needs a password',
    );
  }
  return new ReadError('damaged', 'PDF 已损坏，无法打开', 'the PDF is damaged and cannot be opened');
}

/**
 * Opens a document in PDFium, hands it on, and frees it whatever happens. A breakdown inside PDFium is a
 * `damaged` file for the caller, and costs the process nothing but a new instance.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  use: (engine: Pdfium, document: number) => Promise<T> | T,
): Promise<T> {
  const engine = await pdfium();
  const { call } = engine;
  try {
    const address = call.malloc(bytes.length);
    if (address === 0) {
      throw new ReadError('too-large', 'PDF 过大，内存不足', 'the PDF is too large for the memory there is');
    }
    engine.u8().set(bytes, address);
    const document = call.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (document === 0) {
      const code = call.FPDF_GetLastError();
      call.free(address);
      throw openError(code);
    }
    try {
      return await use(engine, document);
    } finally {
      call.FPDF_CloseDocument(document);
      call.free(address);
    }
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if (error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError')) {
      retire();
      throw new ReadError(
        'damaged',
        'PDF 已损坏，读取时解析器中止',
        'the PDF is damaged: the parser broke down on it',
      );
    }
    throw error;
  } finally {
    if (engine.u8().length > tooMuchMemory) retire();
  }
}
