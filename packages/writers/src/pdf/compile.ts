import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { embeddedFonts, FACE_NAMES, fontFiles } from './fonts.ts';
import type { PageData } from './page-data.ts';

const TEMPLATE = readFileSync(new URL('disclosure.typ', import.meta.url), 'utf8');

/** ISO 19005-2, level A: for keeping, with a tag on everything. */
const STANDARD = 'a-2a';

/** How many compilations ago a memoized part may have been of use before it is let go. */
const OLDEST = 2;

let compiler: NodeCompiler | undefined;

/**
 * Sets pages from their data. The data goes in as one JSON value, never as source.
 *
 * @throws where a page cannot be set, or a font stands in the file that is none of ours or not a subset: the compiler
 * takes another font without a word.
 */
export function compiled(data: PageData): Uint8Array {
  compiler ??= started();
  const document = { mainFileContent: TEMPLATE, inputs: { document: JSON.stringify(data) } };
  const pdf = compiler.pdf(document, { pdfStandard: STANDARD });
  compiler.evictCache(OLDEST);
  const foreign = [...embeddedFonts(pdf)].filter((name) => !FACE_NAMES.has(name));
  if (foreign.length > 0) throw new Error(`the PDF embeds other fonts: ${foreign.join(', ')}`);
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

function started(): NodeCompiler {
  const typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
  return typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fontFiles()] }] });
}
