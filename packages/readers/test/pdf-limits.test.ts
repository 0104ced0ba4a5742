import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { ReadError } from '../src/read-error.ts';
import { pdfOf, ruledTable, type Sheet } from './pdf-sheet.ts';

const sheet = (text: string): Sheet => ({
  marks: [
    { text: `${text}部门支出总表`, x: 100, y: 80 },
    ...ruledTable(
      [50, 150, 260],
      [100, 120, 140],
      [
        ['项目', '金额'],
        ['合计', '834.36'],
      ],
    ),
  ],
});
const small = pdfOf([sheet('甲'), sheet('乙'), sheet('丙')]);

const failure = async (bytes: Uint8Array, options = {}): Promise<string> =>
  await readPdf(bytes, options).then(
    () => 'read',
    (error: unknown) => (error instanceof ReadError ? error.code : String(error)),
  );

test('what cannot be read at all is told by its code', async () => {
  const text = Buffer.from(small).toString('latin1');
  const encrypted = text.replace(
    'trailer << ',
    `trailer << /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> `,
  );
  expect(await failure(new Uint8Array())).toBe('empty');
  expect(await failure(Buffer.from('PK\u0003\u0004 not a pdf'))).toBe('not-this-format');
  expect(await failure(Buffer.from('%PDF-1.7\nnothing follows'))).toBe('damaged');
  expect(await failure(Buffer.from(encrypted, 'latin1'))).toBe('encrypted');
  expect(await failure(small, { bytes: 100 })).toBe('too-large');
  expect(await failure(small, { time: -1 })).toBe('too-slow');
  expect(await failure(small)).toBe('read');
});

test('what a limit cuts off is named, the rest is read', async () => {
  const codes = async (options: object): Promise<string[]> =>
    (await readPdf(small, options)).unread.map(({ code }) => code);
  expect(await codes({ pages: 2 })).toEqual(['too-many-pages']);
  expect(await codes({ characters: 25 })).toContain('page-too-dense');
  expect(await codes({ objects: 5 })).toContain('page-too-dense');
  expect(await codes({ rules: 3 })).toEqual(['page-too-dense', 'page-too-dense', 'page-too-dense']);
  expect(await codes({ cells: 3 })).toEqual(['page-too-dense', 'page-too-dense', 'page-too-dense']);
  const { blocks } = await readPdf(small, { pages: 2 });
  expect(blocks.filter((block) => block.kind === 'grid')).toHaveLength(2);
});

test('a truncated or altered file gives evidence or a ReadError, and nothing else', async () => {
  const alteration = fc.record({
    cut: fc.option(fc.nat(small.length), { freq: 4 }),
    bytes: fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(alteration, async ({ cut, bytes }) => {
      const altered = Uint8Array.from(small.subarray(0, cut ?? small.length));
      for (const [at, value] of bytes) if (at < altered.length) altered[at] = value;
      const told = await failure(altered, { time: 5_000 });
      expect(['read', 'empty', 'damaged', 'encrypted', 'not-this-format']).toContain(told);
    }),
    { numRuns: 150 },
  );
  expect(await failure(small)).toBe('read');
}, 120_000);

test('reading many documents one after another and at once gives the same', async () => {
  const one = await readPdf(small);
  for (const other of await Promise.all(Array.from({ length: 8 }, () => readPdf(small)))) {
    expect(other).toEqual(one);
  }
});
