import { deflateSync } from 'node:zlib';

/** How a file says where its objects are. */
export type Kept = 'table' | 'stream' | 'packed';

const FONT = '<< /Type /FontDescriptor /FontName /Fang /Flags 4 /FontFile2 8 0 R >>';
const MAP = [
  'beginbfrange',
  '<0020> <007e> <0020>',
  'endbfrange',
  'beginbfchar',
  '<0100> <9884>',
  '<0101> <7b97>',
  '<0102> <fb01>',
  'endbfchar',
];

const streamOf = (head: string, body: Uint8Array | string): string =>
  `<< ${head} /Length ${body.length} >>\nstream\n${Buffer.from(body as string, 'latin1').toString('latin1')}\nendstream`;

/**
 * The objects of a document of one page, 200 by 100 points, that shows `content`. Font F is embedded, each character
 * half an em wide; its codes are Unicode's below 80, and 0100 预, 0101 算, 0102 ﬁ.
 */
export function onePage(content: string, resources = ''): string[] {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 200 100] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> >>`,
    streamOf('/Filter /FlateDecode', packed),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Fang /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 9 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Fang /DW 500 /W [65 [250] 256 257 1000] /FontDescriptor 7 0 R >>',
    FONT,
    streamOf('', 'none'),
    streamOf('', MAP.join('\n')),
  ];
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A file of objects, numbered from 1. */
export function fileOf(objects: readonly string[], kept: Kept = 'table', trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  const inside: number[] = [];
  for (const [index, body] of objects.entries()) {
    if (kept === 'packed' && !body.includes('stream')) inside.push(index + 1);
    else {
      offsets.set(index + 1, file.length);
      file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    }
  }
  const last = objects.length;
  if (kept === 'table') {
    const rows = objects.map((_, i) => `${String(offsets.get(i + 1) ?? 0).padStart(10, '0')} 00000 n \n`);
    const at = file.length;
    file += `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`;
    return bytesOf(
      `${file}trailer << /Size ${last + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    );
  }
  if (inside.length > 0) {
    offsets.set(last + 1, file.length);
    file += `${last + 1} 0 obj\n${objectStream(inside, objects)}\nendobj\n`;
  }
  const at = file.length;
  const rows = [0, ...objects.map((_, i) => i + 1), last + 1].flatMap((number) => {
    const offset = offsets.get(number);
    const within = inside.indexOf(number);
    const [type, second, third] =
      offset !== undefined ? [1, offset, 0] : within >= 0 ? [2, last + 1, within] : [0, 0, 0];
    return [type, second >> 8, second & 255, third];
  });
  const predicted = Array.from({ length: rows.length / 4 }, (_, row) => [
    2,
    ...rows.slice(row * 4, row * 4 + 4).map((byte, i) => (byte - (rows[row * 4 - 4 + i] ?? 0)) & 255),
  ]);
  const head = `/Type /XRef /Size ${last + 2} /Root 1 0 R /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >> ${trailer}`;
  const body = deflateSync(Uint8Array.from(predicted.flat()));
  return bytesOf(`${file}${last + 2} 0 obj\n${streamOf(head, body)}\nendobj\nstartxref\n${at}\n%%EOF\n`);
}

function objectStream(numbers: readonly number[], objects: readonly string[]): string {
  let body = '';
  const heads = numbers.map((number) => {
    const head = `${number} ${body.length}`;
    body += `${objects[number - 1]} `;
    return head;
  });
  const first = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(first + body, 'latin1'));
  return streamOf(`/Type /ObjStm /N ${numbers.length} /First ${first.length} /Filter /FlateDecode`, packed);
}
