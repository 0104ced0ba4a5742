import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { DeskFile } from './desk-files.ts';

export type Encoding = 'br' | 'gzip';

const PACKABLE = /^(?:text\/|application\/json|image\/svg)/;
const SMALLEST = 1024;
const QUALITY = 9;

const PACKED = new WeakMap<DeskFile, Map<Encoding, Promise<Buffer>>>();

/** The best encoding that a browser takes for a file; undefined where it is as well sent as it is. */
export function encodingFor({ mediaType, bytes }: DeskFile, accepted: string): Encoding | undefined {
  if (!PACKABLE.test(mediaType) || bytes.byteLength < SMALLEST) return undefined;
  if (/\bbr\b(?!;q=0(?:\.0*)?\b)/.test(accepted)) return 'br';
  return /\bgzip\b(?!;q=0(?:\.0*)?\b)/.test(accepted) ? 'gzip' : undefined;
}

/** A file packed, once however often it is asked for. */
export function packed(file: DeskFile, encoding: Encoding): Promise<Buffer> {
  const known = PACKED.get(file) ?? new Map<Encoding, Promise<Buffer>>();
  PACKED.set(file, known);
  const done = known.get(encoding) ?? PACK[encoding](file.bytes);
  known.set(encoding, done);
  return done;
}

const PACK: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Packs files one after another, before somebody waits for them. */
export async function packAll(files: readonly DeskFile[], stopped?: AbortSignal): Promise<void> {
  for (const file of files) {
    if (stopped?.aborted === true) return;
    const encoding = encodingFor(file, 'br');
    if (encoding !== undefined) await packed(file, encoding);
  }
}
