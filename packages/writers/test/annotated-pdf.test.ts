import { deflateSync } from 'node:zlib';
import type { Finding, Place } from '@mingzhang/model';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { annotatePdf } from '../src/annotated/pdf/annotate-pdf.ts';
import { PdfFile } from '../src/annotated/pdf/file.ts';
import { inPage, pagesOf } from '../src/annotated/pdf/pages.ts';
import { entriesOf, itemsOf, skipValue, textString } from '../src/annotated/pdf/syntax.ts';

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';

/** Two pages: an upright one with a note of its own, and one that lies on its side, with a box that does not begin at 0. */
const OBJECTS = [
  CATALOG,
  '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]/MediaBox[0 0 595 842]>>',
  '<</Type /Page /Parent 2 0 R /Annots [5 0 R] /Note (a \\) b > c) >>',
  '<</Type/Page/Parent 2 0 R/MediaBox[10 20 610 820]/Rotate 90>>',
  '<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(old)>>',
];

function pdfWithTable(objects: readonly string[], more = ''): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(body, 'latin1');
}

/** The same objects inside an object stream, with a predicted cross-reference stream. */
function pdfWithStreams(objects: readonly string[]): Uint8Array {
  const numbers: string[] = [];
  let content = '';
  for (const [i, object] of objects.entries()) {
    numbers.push(`${i + 1} ${content.length}`);
    content += `${object} `;
  }
  const head = `${numbers.join(' ')} `;
  const stream = deflateSync(Buffer.from(head + content, 'latin1')).toString('latin1');
  const container = objects.length + 1;
  let body = `%PDF-1.5\n`;
  const containerAt = body.length;
  body += `${container} 0 obj\n<</Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode/Length ${stream.length}>>\nstream\n${stream}\nendstream\nendobj\n`;
  const start = body.length;
  const rows = [
    [0, 0, 0],
    ...objects.map((_, i) => [2, container, i]),
    [1, containerAt, 0],
    [1, start, 0],
  ].map(([kind = 0, a = 0, b = 0]) => Buffer.from([kind, a >> 8, a & 255, b]));
  const predicted = Buffer.concat(
    rows.map((row, r) => Buffer.from([2, ...row.map((byte, i) => (byte - (rows[r - 1]?.[i] ?? 0)) & 255)])),
  );
  const table = deflateSync(predicted).toString('latin1');
  body += `${container + 1} 0 obj\n<</Type/XRef/Size ${container + 2}/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>/Length ${table.length}>>\nstream\n${table}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

function findingAt(place: Place | undefined, message = '有误'): Finding {
  return {
    id: 'x',
    rule: 'table.a.b',
    severity: 'error',
    verdict: 'fail',
    message,
    messageEn: 'wrong',
    basis: '预算法',
    cells: place === undefined ? [] : [{ form: 'f', row: 'r', measure: 'm', text: '', place }],
  };
}

function annotated(bytes: Uint8Array, findings: readonly Finding[]) {
  const done = annotatePdf(bytes, findings);
  if (!done.ok) throw new Error(done.reasonEn);
  return done;
}

/** What another reader of PDF finds on each page. */
async function notesOf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const annotations = await (await document.getPage(n)).getAnnotations();
    pages.push(
      annotations
        .filter(({ subtype }) => subtype !== 'Popup')
        .map(({ subtype, rect, contentsObj, titleObj }) => ({
          subtype,
          rect: rect.map(Math.round),
          text: contentsObj.str,
          author: titleObj.str,
        })),
    );
  }
  await loading.destroy();
  return pages;
}

const FINDINGS = [
  findingAt({ page: 1, box: [100, 50, 200, 70] }, '其一'),
  findingAt({ page: 1, box: [100, 50, 200, 70] }, '其二'),
  findingAt({ page: 2, box: [100, 50, 200, 70] }, '其三'),
];

describe.each([
  ['a cross-reference table', pdfWithTable(OBJECTS)],
  ['streams', pdfWithStreams(OBJECTS)],
])('notes in a PDF with %s', (_, bytes) => {
  test('its own bytes stay as they are, in front', () => {
    const done = annotated(bytes, FINDINGS);
    expect(Buffer.from(done.bytes.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    expect(done.notes).toBe(2);
  });

  test('another reader finds boxes where they belong, old notes too', async () => {
    const [first, second] = await notesOf(annotated(bytes, FINDINGS).bytes);
    expect(first).toMatchObject([
      { subtype: 'Text', text: 'old' },
      { subtype: 'Square', rect: [99, 771, 201, 793], author: '明账 Mingzhang' },
    ]);
    expect(first?.[1]?.text).toMatch(/1\. 【错误】其一[\s\S]*2\. 【错误】其二/);
    expect(second).toMatchObject([{ subtype: 'Square', rect: [59, 119, 81, 221] }]);
  });

  test('what has no place is a note on the first page', async () => {
    const done = annotated(bytes, [
      findingAt(undefined, '缺表'),
      findingAt({ page: 9, box: [0, 0, 1, 1] }, '无此页'),
    ]);
    expect(done.atHead).toBe(2);
    const [first] = await notesOf(done.bytes);
    expect(first?.[1]?.text).toMatch(/缺表[\s\S]*无此页/);
  });

  test('can be annotated again', async () => {
    const once = annotated(bytes, FINDINGS).bytes;
    const [first] = await notesOf(annotated(once, FINDINGS).bytes);
    expect(first).toHaveLength(3);
  });

  test('other entries of a page are kept', () => {
    const file = new PdfFile(annotated(bytes, FINDINGS).bytes);
    expect(pagesOf(file)[0]?.entries.get('/Note')).toBe('(a \\) b > c)');
  });
});

describe('the PDF itself', () => {
  test('an encrypted one is refused with what to do', () => {
    const done = annotatePdf(pdfWithTable(OBJECTS, '/Encrypt 5 0 R'), FINDINGS);
    expect(done).toMatchObject({ ok: false, reason: expect.stringContaining('加密') });
  });

  test('a damaged one is refused, whatever is damaged', () => {
    const whole = pdfWithTable(OBJECTS);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[at] = byte;
        const done = annotatePdf(bytes, FINDINGS);
        if (done.ok) expect(done.bytes.length).toBeGreaterThanOrEqual(bytes.length);
      }),
    );
    expect(annotatePdf(Buffer.from('%PDF-1.4 nothing'), FINDINGS)).toMatchObject({ ok: false });
    expect(annotatePdf(whole.subarray(0, 200), FINDINGS)).toMatchObject({ ok: false });
  });

  test('places of every turn come back to where a viewer shows them', () => {
    const page = { reference: { number: 1, generation: 0 }, entries: new Map() };
    const area = [10, 20, 110, 220] as const;
    const boxes = [0, 1, 2, 3].map((turns) => inPage({ ...page, area, turns }, [1, 2, 11, 22]));
    expect(boxes).toEqual([
      [11, 198, 21, 218],
      [12, 21, 32, 31],
      [99, 22, 109, 42],
      [88, 209, 108, 219],
    ]);
  });
});

describe('the syntax of PDF', () => {
  test.each([
    ['<</A(x)/B<</C[1 2 R]>>/D<48 65>>>', ['/A', '(x)', '/B', '<</C[1 2 R]>>', '/D', '<48 65>']],
    [
      '<< /A 1 0 R /B -1.5 /C true%comment >>\n/D null >>',
      ['/A', '1 0 R', '/B', '-1.5', '/C', 'true', '/D', 'null'],
    ],
    ['<</A/B/C((nested\\))\\()>>', ['/A', '/B', '/C', '((nested\\))\\()']],
  ])('%s', (source, expected) => {
    expect([...entriesOf(source)].flat()).toEqual(expected);
    expect(skipValue(source, 0)).toBe(source.length);
  });

  test('arrays', () => {
    expect(itemsOf('[ 1 2 0 R/A(b)[3]<< >>]')).toEqual(['1', '2 0 R', '/A', '(b)', '[3]', '<< >>']);
  });

  test('text is UTF-16 with its mark', () => {
    expect(textString('明A')).toBe('<FEFF660E0041>');
  });
});
