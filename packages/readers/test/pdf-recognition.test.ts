import { expect, test } from 'vitest';
import { recovered } from '../src/pdf/fonts.ts';
import { type RecognisedWord, wordsOfTsv } from '../src/pdf/ocr.ts';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { pdfOf } from './pdf-sheet.ts';

/** A scanned page of a ruled two-by-two table, three dots a point; `marks` are dots printed in its cells. */
function scan(marks: readonly (readonly [number, number])[]): Uint8Array {
  const [width, height] = [600, 900];
  const dots = new Uint8Array(width * height).fill(255);
  const ink = (x: number, y: number): void => {
    dots[y * width + x] = 0;
  };
  for (const y of [150, 240, 330]) for (let x = 90; x <= 510; x++) ink(x, y);
  for (const x of [90, 300, 510]) for (let y = 150; y <= 330; y++) ink(x, y);
  for (const [left, top] of marks) {
    for (let x = left; x < left + 12; x++) for (let y = top; y < top + 12; y++) ink(x, y);
  }
  return pdfOf([{ marks: [{ grey: dots, width, height }], width: 200, height: 300 }, { marks: [] }]);
}

test('a page without a text layer is named, the rest is read', async () => {
  const { blocks, unread } = await readPdf(scan([]));
  expect(blocks).toEqual([]);
  expect(unread).toMatchObject([{ code: 'no-text-layer', place: { page: 1, box: [0, 0, 200, 300] } }]);
});

test('recognised words fall into the cells that the scan draws, and are marked so', async () => {
  const asked: number[] = [];
  const ocr = async (png: Uint8Array, page: number): Promise<RecognisedWord[]> => {
    asked.push(page);
    const scale = new DataView(png.buffer, png.byteOffset).getUint32(16) / 200;
    const word = (text: string, left: number, top: number): RecognisedWord => ({
      text,
      left: left * scale,
      top: top * scale,
      right: (left + 30) * scale,
      bottom: (top + 10) * scale,
    });
    return [word('项目', 40, 58), word('金额', 110, 58), word('合计', 40, 88)];
  };
  const { blocks, unread } = await readPdf(scan([[400, 280]]), { ocr });
  const [grid] = blocks;
  const cells = grid?.kind === 'grid' ? grid.rows.flat() : [];
  expect(cells.map((cell) => cell.text)).toEqual(['项目', '金额', '合计', '\uFFFD']);
  expect(cells.every((cell) => cell.recognised)).toBe(true);
  expect(unread.map(({ code }) => code)).toEqual(['recognised-text']);
  expect(asked).toEqual([1]);
});

test('an invisible layer over a scan is read as recognised text', async () => {
  const { blocks, unread } = await readPdf(
    pdfOf([{ marks: [{ text: '扫描件上的文字', x: 50, y: 100, hidden: true }] }]),
  );
  expect(blocks).toMatchObject([{ kind: 'paragraph', text: '扫描件上的文字' }]);
  expect(unread).toMatchObject([{ code: 'recognised-text' }]);
});

test('words of tesseract: level five, believed in', () => {
  const tsv = [
    'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
    '4\t1\t1\t1\t1\t0\t10\t20\t200\t30\t-1\t',
    '5\t1\t1\t1\t1\t1\t10\t20\t60\t30\t91.5\t合计',
    '5\t1\t1\t1\t1\t2\t90\t20\t60\t30\t-1\t ',
  ].join('\n');
  expect(wordsOfTsv(tsv)).toEqual([{ text: '合计', left: 10, top: 20, right: 70, bottom: 50 }]);
});

/** A TrueType program of nothing but the given tables. */
function program(tables: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(tables);
  const bytes: number[] = [0, 1, 0, 0, 0, entries.length, 0, 0, 0, 0, 0, 0];
  const four = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  let start = 12 + entries.length * 16;
  for (const [tag, data] of entries) {
    bytes.push(...Buffer.from(tag), ...four(0), ...four(start), ...four(data.length));
    start += data.length;
  }
  return Uint8Array.from([...bytes, ...entries.flatMap(([, data]) => data)]);
}

test('codes of a font without a Unicode map are told by its program, where it tells', () => {
  const cmap = [
    ...[0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12],
    ...[0, 4, 0, 32, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0],
    ...[0x4e, 0x01, 0xff, 0xff, 0, 0, 0x4e, 0x00, 0xff, 0xff, 0xb2, 0x07, 0, 1, 0, 0, 0, 0],
  ];
  expect([...recovered(program({ cmap }))]).toEqual([
    [7, '一'],
    [8, '丁'],
  ]);
  const names = [7, ...Buffer.from('uni5408'), 5, ...Buffer.from('seven')];
  const post = [0, 2, 0, 0, ...new Array(28).fill(0), 0, 3, 0, 0, 1, 2, 1, 3, ...names];
  expect([...recovered(program({ post }))]).toEqual([
    [1, '合'],
    [2, '7'],
  ]);
  const type1 = Buffer.from('%!FontType1\n/Encoding 256 array\ndup 1 /uni8BA1 put\ndup 2 /cid100 put\n');
  expect([...recovered(type1)]).toEqual([[1, '计']]);
  expect(recovered(Uint8Array.from([0, 1, 0, 0, 0, 9, 1, 2, 3, 4, 5, 6, 7]))).toEqual(new Map());
  expect(recovered(undefined)).toEqual(new Map());
});

test('characters that nothing tells are U+FFFD, and the page says so', async () => {
  const font = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts',
    '[ << /Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /DW 1000',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
    '/FontDescriptor 5 0 R >> ] >>',
  ].join(' ');
  const marks = [
    { text: '看不懂', x: 50, y: 100, font: 'F2' },
    { text: '看得懂', x: 50, y: 200 },
  ];
  const { blocks, unread } = await readPdf(pdfOf([{ marks }], { F2: font }));
  expect(blocks).toMatchObject([{ text: '\uFFFD\uFFFD\uFFFD' }, { text: '看得懂' }]);
  expect(unread).toMatchObject([{ code: 'unmapped-font', place: { page: 1 } }]);
});
