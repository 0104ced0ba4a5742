import type { Disclosure, Report } from '@mingzhang/model';
import type { CheckOptions } from '@mingzhang/rules';
import type { Timing } from '@mingzhang/writers';

/** A document that was read and checked, and how long each took. */
export interface Examined {
  readonly disclosure: Disclosure;
  readonly report: Report;
  readonly timing: Timing;
}

/** Reads and checks one document. Throws what the reader throws. */
export async function examine(
  bytes: Uint8Array,
  path: string,
  ocr?: 'tesseract',
  options?: CheckOptions,
): Promise<Examined> {
  const [{ read }, { check }] = await Promise.all([import('@mingzhang/readers'), import('@mingzhang/rules')]);
  const start = performance.now();
  const disclosure = await read(bytes, { path, ocr });
  const between = performance.now();
  const report = check(disclosure, options);
  const end = performance.now();
  return { disclosure, report, timing: { readMs: between - start, checkMs: end - between } };
}
