import type { Disclosure } from '@mingzhang/model';
import { compose } from '../disclosure/compose.ts';
import { compiled } from './compile.ts';
import { pageData } from './page-data.ts';

/** The year a file is dated where its document has none. */
const UNDATED = 2000;

/**
 * A disclosure as a PDF in the official look of its template: PDF/A-2a, tagged, with an outline and subset fonts in it.
 * Cover, contents with page numbers, the tables with headings that come again on every page, the explanation with its
 * tables in place. Dated 1 January of its year: the same disclosure gives the same bytes.
 *
 * A character that the faces cannot set prints 〓.
 */
export function writePdf(disclosure: Disclosure): Uint8Array {
  return compiled(pageData(compose(disclosure), disclosure.document.year ?? UNDATED));
}
