import { extname } from 'node:path';
import type { Disclosure } from '@mingzhang/model';

/** The disclosure in a file: stored JSON, a data package, or a document that is read. Throws what the reader throws. */
export async function disclosureOf(bytes: Uint8Array, path: string, ocr?: 'tesseract'): Promise<Disclosure> {
  const extension = extname(path).toLowerCase();
  if (extension === '.json') {
    const { fromJson } = await import('@mingzhang/writers');
    return fromJson(new TextDecoder().decode(bytes));
  }
  if (extension === '.zip') {
    const { readDatapackage } = await import('@mingzhang/writers');
    return readDatapackage(bytes, { path });
  }
  const { read } = await import('@mingzhang/readers');
  return read(bytes, { path, ocr });
}
