import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { codeMaps } from '../../packages/readers/src/pdf/fonts.ts';
import { identity } from '../../packages/readers/src/pdf/frame.ts';
import type { PageContent } from '../../packages/readers/src/pdf/page-content.ts';
import { withDocument } from '../../packages/readers/src/pdf/pdfium.ts';
import { pdfiumContent } from '../../packages/readers/src/pdf/pdfium-content.ts';
import { plainDocument } from '../../packages/readers/src/pdf/plain/plain-content.ts';
import { published, WITHOUT } from './published.ts';

/** Published PDFs, and the pages of them that take PDFium: they print in a font that is not embedded. */
const FILES: readonly (readonly [string, readonly number[]])[] = [
  ['reference/beidaihe-party-office-2024.pdf', []],
  ['shanghai/commerce-commission-2025-budget.pdf', []],
  ['shanghai/finance-bureau-2024-final.pdf', []],
  ['shanghai/finance-bureau-2024-final-faulty.pdf', [7, 18, 24]],
  ['shanghai/government-office-2025-budget.pdf', []],
  ['shanghai/template-2024-final.pdf', []],
  ['shanghai/wanli-subdistrict-2024-budget.pdf', []],
];
const ALL = { characters: 10_000_000, objects: 10_000_000 };

const bytesOf = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../shared/documents/${path}`, import.meta.url)));

interface Printed {
  readonly text: string;
  readonly run: unknown;
  /** Where it begins, its baseline, and where its advance begins and ends. */
  readonly at: readonly number[];
}

function printed({ characters }: PageContent): Printed[] {
  return characters.texts.map((text, i) => {
    const [x = 0, y = 0, left = 0, , right = 0] = characters.places.subarray(i * 6, i * 6 + 6);
    const { size = 0, direction, hidden } = characters.runs[i] ?? {};
    return { text, run: { size: size.toFixed(3), direction, hidden }, at: [x, y, left, right] };
  });
}

const isNear = (p: Printed, q: Printed): boolean =>
  p.at.every((value, i) => Math.abs(value - (q.at[i] ?? 0)) < 0.001);

/** The characters that one of two pages prints and the other does not, or elsewhere, whatever the order. */
function differing(own: PageContent, meant: PageContent): Printed[] {
  const byText = Map.groupBy(printed(own), ({ text }) => text);
  const missing = printed(meant).filter((one) => {
    const alike = byText.get(one.text) ?? [];
    const at = alike.findIndex((other) => isNear(one, other) && isDeepStrictEqual(one.run, other.run));
    if (at >= 0) alike.splice(at, 1);
    return at < 0;
  });
  return [...missing, ...[...byText.values()].flat()];
}

/** The rest of what a page shows: its area, its rules to the hundredth of a point, and what a clip hides. */
function rest({ area, rotation, clipped, rules }: PageContent): unknown {
  const { lying, standing, pictures, objects } = rules(identity, ALL.objects);
  const drawn = [lying, standing].map((those) =>
    those.map(({ at, from, to }) => [at, from, to].map((value) => value.toFixed(2)).join(' ')),
  );
  return { area, rotation, clipped, pictures: pictures.length, objects, drawn };
}

describe.skipIf(!published)(published ? 'pages read without PDFium' : WITHOUT, () => {
  test.each(FILES)(
    '%s: the same characters and rules at the same places as by PDFium',
    async (path, left) => {
      const bytes = bytesOf(path);
      const plain = plainDocument(bytes, 500);
      const others: number[] = [];
      await withDocument(bytes, (engine, document) => {
        const { call } = engine;
        expect(plain?.count).toBe(call.FPDF_GetPageCount(document));
        for (let index = 0; index < (plain?.count ?? 0); index++) {
          const own = plain?.page(index, ALL);
          if (own === undefined) {
            others.push(index + 1);
            continue;
          }
          const page = call.FPDF_LoadPage(document, index);
          const meant = pdfiumContent(engine, page, ALL.characters, codeMaps(engine));
          expect(differing(own, meant)).toEqual([]);
          expect(rest(own)).toEqual(rest(meant));
          call.FPDF_ClosePage(page);
        }
      });
      expect(others).toEqual(left);
    },
  );
});
