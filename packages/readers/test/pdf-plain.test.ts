import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identity } from '../src/pdf/frame.ts';
import type { PageContent } from '../src/pdf/page-content.ts';
import { plainDocument } from '../src/pdf/plain/plain-content.ts';
import { fileOf, type Kept, onePage } from './plain-file.ts';

const ENOUGH = { characters: 10_000, objects: 10_000 };

const pageOf = (bytes: Uint8Array, left = ENOUGH): PageContent | undefined =>
  plainDocument(bytes, 10)?.page(0, left);

const contentOf = (content: string): PageContent => {
  const page = pageOf(fileOf(onePage(content)));
  if (page === undefined) throw new Error(`not read: ${content}`);
  return page;
};

const hex = (text: string): string =>
  `<${[...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** What a content prints: each character and where it begins. */
const printed = (content: string): string => {
  const { characters } = contentOf(content);
  return characters.texts
    .map((text, i) => `${text}@${+characters.x(i).toFixed(2)},${+characters.y(i).toFixed(2)}`)
    .join(' ');
};

const text = (operators: string): string => printed(`BT /F 10 Tf ${operators} ET`);

/** The ruling lines of a content: `—` those that lie, `|` those that stand; where, from, to. */
const ruled = (content: string): string => {
  const { lying, standing } = contentOf(content).rules(identity, 10_000);
  const said = (sign: string) => (rule: { at: number; from: number; to: number }) =>
    `${sign}${+rule.at.toFixed(2)}:${+rule.from.toFixed(2)}..${+rule.to.toFixed(2)}`;
  return [...lying.map(said('—')), ...standing.map(said('|'))].join(' ');
};

describe('text', () => {
  test('moves by its own widths, spaces and kerns', () => {
    expect(text('5 50 Td (\\0001\\0002) Tj')).toBe('1@5,50 2@10,50');
    expect(text('5 50 Td <00410042> Tj')).toBe('A@5,50 B@7.5,50');
    expect(text('5 50 Td [<0031> -1000 <0032> 500 <0033>] TJ')).toBe('1@5,50 2@20,50 3@20,50');
    expect(text('5 50 Td [1000 <0031>] TJ <0032> Tj')).toBe('1@-5,50 2@0,50');
    expect(text('2 Tc 5 50 Td <00310032> Tj')).toBe('1@5,50 2@12,50');
    expect(text('50 Tz 5 50 Td <00310032> Tj <0033> Tj')).toBe('1@5,50 2@7.5,50 3@10,50');
    expect(text('3 Ts 5 50 Td <0031> Tj')).toBe('1@5,53');
  });

  test('goes to new lines', () => {
    expect(text("10 TL 5 50 Td <0031> Tj T* <0032> Tj <0033> '")).toBe('1@5,50 2@5,40 3@5,30');
    expect(text('5 50 TD <0031> Tj 0 -12 TD <0032> Tj T* <0033> Tj')).toBe('1@5,50 2@5,38 3@5,26');
    expect(text('10 TL 5 50 Td 0 4 <00310032> "')).toBe('1@5,40 2@14,40');
    expect(text('2 0 0 2 7 9 Tm <00310032> Tj')).toBe('1@7,9 2@17,9');
  });

  test('stands where the page is moved and scaled to, and comes back', () => {
    expect(
      printed('q 2 0 0 2 10 20 cm BT /F 10 Tf 1 1 Td <0031> Tj ET Q BT /F 10 Tf 1 1 Td <0032> Tj ET'),
    ).toBe('1@12,22 2@1,1');
    const { characters } = contentOf('0 1 -1 0 100 0 cm BT /F 10 Tf 5 5 Td <0031> Tj ET');
    expect(characters.runs[0]).toMatchObject({ direction: 1, size: 10 });
  });

  test('printed twice in one place counts once, as a blank string counts for nothing', () => {
    expect(text('5 50 Td <01000101> Tj 0.3 0 Td <01000101> Tj')).toBe('预@5,50 算@15,50');
    expect(text('5 50 Td <0100> Tj 0 -12 Td <0100> Tj')).toBe('预@5,50 预@5,38');
    expect(text('5 50 Td <00310020002000200032> Tj')).toBe('1@5,50  @10,50 2@25,50');
    expect(text('5 50 Td <0031> Tj 5 0 Td <0020> Tj 5 0 Td <0032> Tj')).toBe('1@5,50 2@15,50');
    expect(text('5 50 Td <0102> Tj')).toBe('f@5,50 i@5,50');
  });

  test('that is invisible is marked, and what a clip hides is left out and kept', () => {
    expect(contentOf('BT /F 10 Tf 3 Tr 5 50 Td <0031> Tj ET').characters.runs[0]?.hidden).toBe(true);
    const clipped = contentOf('0 0 20 100 re W n BT /F 10 Tf 14 50 Td <00310032> Tj ET');
    expect(clipped.characters.texts).toEqual(['1']);
    expect(clipped.clipped).toBe('2');
  });
});

test('ruling lines are strokes, thin fills and the edges of boxes', () => {
  expect(ruled('0.5 w 10 50 m 90 50 l S')).toBe('—50:9.5..90.5');
  expect(ruled('10 50 80 1 re f')).toBe('—50.5:10..90');
  expect(ruled('10 20 1 60 re f*')).toBe('|10.5:20..80');
  expect(ruled('10 20 80 60 re f')).toBe('');
  expect(ruled('10 20 80 60 re S')).toBe('—20:10..90 —80:10..90 |10:20..80 |90:20..80');
  expect(ruled('10 50 m 90 50 l 90 70 l h W n')).toBe('');
  expect(ruled('q 2 0 0 2 0 0 cm 5 25 40 0.5 re f Q')).toBe('—50.5:10..90');
});

describe('files', () => {
  const content = 'BT /F 10 Tf 5 50 Td <01000101> Tj ET';

  test.each<Kept>(['table', 'stream', 'packed'])('objects found by %s', (kept) => {
    const page = pageOf(fileOf(onePage(content), kept));
    expect(page?.characters.texts).toEqual(['预', '算']);
    expect(page).toMatchObject({ area: [0, 0, 200, 100], rotation: 0 });
  });

  test('an object changed later counts, and so does one in the table before', () => {
    const first = Buffer.from(fileOf(onePage(content))).toString('latin1');
    const before = /startxref\n(\d+)/.exec(first)?.[1];
    const changed =
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Rotate 90 /CropBox [0 0 50 60] /Resources << /Font << /F 5 0 R >> >> >>\nendobj\n';
    const row = String(first.length).padStart(10, '0');
    const table = `xref\n3 1\n${row} 00000 n \ntrailer << /Size 10 /Root 1 0 R /Prev ${before} >>\nstartxref\n${first.length + changed.length}\n%%EOF\n`;
    const page = pageOf(Buffer.from(first + changed + table, 'latin1'));
    expect(page).toMatchObject({ area: [0, 0, 50, 60], rotation: 1 });
    expect(page?.characters.texts).toEqual(['预', '算']);
  });
});

/** What only PDFium reads, and so is left to it. */
const LEFT: readonly (readonly [string, Uint8Array])[] = [
  ['an encrypted file', fileOf(onePage(''), 'table', '/Encrypt << /Filter /Standard >>')],
  [
    'a table that is wrong',
    Buffer.from(
      Buffer.from(fileOf(onePage('')))
        .toString('latin1')
        .replace('%PDF-1.7', '%PDF-1.7 %%%%'),
      'latin1',
    ),
  ],
  [
    'a form',
    fileOf(
      onePage('/Fm Do', '/XObject << /Fm 10 0 R >>').concat(
        '<< /Subtype /Form /Length 0 >>\nstream\n\nendstream',
      ),
    ),
  ],
  ['a picture in the content', fileOf(onePage('BI /W 1 /H 1 ID x EI'))],
  [
    'other text for what is printed',
    fileOf(onePage('/Span << /ActualText (x) >> BDC BT /F 10 Tf <0031> Tj ET EMC')),
  ],
  ['a code that the font does not tell', fileOf(onePage('BT /F 10 Tf <0999> Tj ET'))],
  ['text as a clip', fileOf(onePage('BT /F 10 Tf 7 Tr <0031> Tj ET'))],
  [
    'a font that is not embedded',
    fileOf(onePage('BT /F 10 Tf <0031> Tj ET').map((body) => body.replace('/FontFile2', '/Other'))),
  ],
  ['another way of packing', fileOf(onePage('').map((body) => body.replace('/FlateDecode', '/LZWDecode')))],
  [
    'a length that leads to itself',
    fileOf(onePage('').map((body, i) => (i === 3 ? '<< /Length 4 0 R >>\nstream\n\nendstream' : body))),
  ],
  ['pages that go round', fileOf(onePage('').map((body) => body.replace('[3 0 R]', '[2 0 R]')))],
  ['an unknown operator', fileOf(onePage('1 0 what'))],
];

test.each(LEFT)('%s is left to PDFium', (_, bytes) => {
  expect(pageOf(bytes)).toBeUndefined();
});

test('a page that holds more than is left is left to PDFium', () => {
  const bytes = fileOf(onePage(`BT /F 10 Tf ${hex('12345')} Tj ET`));
  expect(pageOf(bytes, { characters: 4, objects: 10 })).toBeUndefined();
  expect(pageOf(bytes, { characters: 5, objects: 10 })).toBeDefined();
});

test('any change to a file is read, or left to PDFium', () => {
  const whole = fileOf(onePage(`BT /F 10 Tf 5 50 Td ${hex('1234')} Tj ET 10 50 80 1 re f`), 'packed');
  const change = fc.record({
    cut: fc.option(fc.nat(whole.length), { freq: 4 }),
    bytes: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
  });
  fc.assert(
    fc.property(change, ({ cut, bytes }) => {
      const altered = Uint8Array.from(whole.subarray(0, cut ?? whole.length));
      for (const [at, value] of bytes) if (at < altered.length) altered[at] = value;
      const page = pageOf(altered);
      page?.rules(identity, 10_000);
    }),
    { numRuns: 1_000 },
  );
});
