import type { Disclosure } from '@mingzhang/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING, printable } from '../src/pdf/coverage.ts';
import { embeddedFonts, FACE_NAMES } from '../src/pdf/fonts.ts';
import { writePdf } from '../src/pdf/write-pdf.ts';
import { disclosure } from './fixture.ts';

const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const written = writePdf(disclosure);

/** The fixture with another text in its sentence, its table's name column and its title. */
function saying(text: string): Disclosure {
  const blocks = disclosure.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: `${block.text}${text}` }
      : {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: `${cell.text}${text}` }))),
        },
  );
  return { ...disclosure, blocks, tables: [], projects: [] };
}

describe('a disclosure as PDF', () => {
  test('is PDF/A-2a: tagged, with a language, an outline and the three faces as subsets', () => {
    const pdf = latin(written);
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(pdf).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    expect(pdf).toMatch(/\/Outlines/);
    expect(pdf).toMatch(/\/Lang\s?\(zh-CN\)/);
    expect(embeddedFonts(written)).toEqual(FACE_NAMES);
  });

  test('tags the headings of a table and its cells', () => {
    const pdf = latin(written);
    expect(pdf).toMatch(/\/S \/TH\b/);
    expect(pdf).toMatch(/\/S \/TD\b/);
    expect(pdf).toMatch(/\/S \/TOC\b/);
    expect(pdf).toMatch(/\/S \/H1\b/);
  });

  test('is the same for the same disclosure, and dated by its year alone', () => {
    expect(Buffer.from(writePdf(disclosure)).equals(Buffer.from(written))).toBe(true);
    expect(new Set(latin(written).match(/D:\d{14}/g))).toEqual(new Set(['D:20240101000000']));
  });

  test('names neither the file it was made from nor a machine', () => {
    expect(latin(written)).not.toMatch(/a\.docx|\/work|\/tmp|\/home|\/Author/);
  });

  test('a font that is no subset is told apart', () => {
    expect(embeddedFonts(Buffer.from('/FontName /ABCDEF+Arial /FontName/Arial'))).toEqual(
      new Set(['Arial', 'Arial!']),
    );
  });
});

describe('text', () => {
  test('what no face has is 〓, what prints nothing goes, breaks and spaces stay', () => {
    expect(printable('一😀二\u202e三\ufeff\u0007\n四\t五\u3000六')).toBe(`一${MISSING}二三\n四 五\u3000六`);
  });

  test.each([
    ['a call', '#panic()'],
    ['marks', '*粗* _斜_ `码` $x^2$ @引 <标> = 题'],
    ['escapes', '\\u{1F600} \\ // /* ] [ }{ ")'],
    ['an import', '#import "@preview/x:1.0.0"'],
    ['a file', '#read("/etc/passwd")'],
    ['what no face has', '\u202e涉密\u0000\ud800'],
    ['3,000 characters', '长'.repeat(3000)],
    ['3,000 letters', 'W'.repeat(3000)],
  ])('is data, never markup: %s', (_, text) => {
    expect(embeddedFonts(writePdf(saying(text))).size).toBeGreaterThan(0);
  });

  test('any text is set', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(writePdf(saying(text)).byteLength).toBeGreaterThan(1000);
      }),
      { numRuns: 10 },
    );
  });
});
