import type { CellRef, Finding, Place } from '@mingzhang/model';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateDocx } from '../src/annotated/docx/annotate-docx.ts';
import { zipped } from '../src/disclosure/zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A body of paragraphs and tables: `甲/乙` is a paragraph of two runs; `|a|b|` a row of a table; `` an empty one. */
function bodyOf(lines: readonly string[]): string {
  let xml = '';
  let rows = '';
  const flush = () => {
    if (rows !== '') xml += `<w:tbl><w:tblPr/>${rows}</w:tbl>`;
    rows = '';
  };
  for (const line of lines) {
    if (line.startsWith('|')) {
      const cells = line.slice(1, -1).split('|');
      rows += `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${paragraphOf(cell)}</w:tc>`).join('')}</w:tr>`;
      continue;
    }
    flush();
    xml += paragraphOf(line);
  }
  flush();
  return xml;
}

function paragraphOf(text: string): string {
  if (text === '') return '<w:p/>';
  const runs = text.split('/').map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${run}</w:t></w:r>`);
  return `<w:p><w:pPr><w:jc w:val="left"/></w:pPr>${runs.join('')}</w:p>`;
}

function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    '[Content_Types].xml': TYPES,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/media/image1.png': 'not a picture',
    ...more,
  });
}

function findingAt(place: Place | undefined, text = '', message = '有误'): Finding {
  const cells: CellRef[] = place === undefined ? [] : [{ form: 'f', row: 'r', measure: 'm', text, place }];
  return {
    id: 'x',
    rule: 'table.a.b',
    severity: 'error',
    verdict: 'fail',
    message,
    messageEn: 'wrong',
    basis: '预算法',
    cells,
  };
}

function annotated(bytes: Uint8Array, findings: readonly Finding[]) {
  const done = annotateDocx(bytes, findings);
  if (!done.ok) throw new Error(done.reasonEn);
  const parts = unzipSync(done.bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { ...done, parts, document: part('word/document.xml'), comments: part('word/comments.xml'), part };
}

/** The text that comment `id` covers. */
function covered(document: string, id: number): string {
  const from = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const to = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  expect(from).toBeGreaterThan(0);
  expect(to).toBeGreaterThan(from);
  return document.slice(from, to).replace(/<[^>]*>/g, '');
}

const MARKS =
  /<w:commentRangeStart w:id="\d+"\/>|<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>/g;

function withoutMarks(document: string): string {
  return document.replace(MARKS, '').replaceAll('<w:p></w:p>', '<w:p/>');
}

describe('comments in a Word document', () => {
  const lines = ['甲。/乙。/丙。', '|a|b|', '|c||', '丁', ''];
  const bytes = docxOf(bodyOf(lines));

  test('stand at the cell, the sentence, the paragraph', () => {
    const { document, comments, notes } = annotated(bytes, [
      findingAt({ table: 1, row: 2, cell: 1 }, 'c', '格有误'),
      findingAt({ paragraph: 1, column: 4 }, '乙', '句有误'),
      findingAt({ paragraph: 2 }, '', '段有误'),
      findingAt({ table: 1, row: 2, cell: 2 }, '', '空格有误'),
      findingAt({ paragraph: 3 }, '', '空段有误'),
    ]);
    expect(notes).toBe(5);
    expect([0, 1, 2, 3, 4].map((id) => covered(document, id))).toEqual(['c', '乙。', '丁', '', '']);
    expect(comments.match(/w:author="明账 Mingzhang"/g)).toHaveLength(5);
    expect(comments).toContain('【错误】格有误');
  });

  test('several findings of one cell are one comment', () => {
    const place = { table: 1, row: 1, cell: 1 };
    const { comments, notes } = annotated(bytes, [
      findingAt(place, '', '其一'),
      findingAt(place, '', '其二'),
    ]);
    expect(notes).toBe(1);
    expect(comments).toMatch(/1\. 【错误】其一[\s\S]*2\. 【错误】其二/);
  });

  test('what has no place stands at the head, and is counted', () => {
    const { document, comments, atHead } = annotated(bytes, [
      findingAt(undefined, '', '缺一张表'),
      findingAt({ table: 9, row: 1, cell: 1 }, '', '没有这张表'),
    ]);
    expect(atHead).toBe(2);
    expect(covered(document, 0)).toBe('甲。乙。丙。');
    expect(comments).toContain('缺一张表');
  });

  test('nothing to say changes nothing', () => {
    const done = annotateDocx(bytes, []);
    expect(done).toEqual({ ok: true, bytes, notes: 0, atHead: 0 });
  });

  test('hostile words are text', () => {
    const { comments } = annotated(bytes, [findingAt({ paragraph: 1 }, '', '</w:t><x a="b">&\u0000')]);
    expect(comments).toContain('&lt;/w:t&gt;&lt;x a=&quot;b&quot;&gt;&amp;</w:t>');
  });

  test('comments that are there stay, and new ones get other numbers', () => {
    const old = `<w:comments ${W}><w:comment w:id="7" w:author="某"><w:p/></w:comment></w:comments>`;
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const { comments, part, document } = annotated(
      docxOf(bodyOf(lines), { 'word/comments.xml': old, 'word/_rels/document.xml.rels': rels }),
      [findingAt({ paragraph: 2 })],
    );
    expect(comments.startsWith(old.replace('</w:comments>', ''))).toBe(true);
    expect(covered(document, 8)).toBe('丁');
    expect(part('word/_rels/document.xml.rels')).toBe(rels);
  });

  test('paragraphs in tables, deleted text, and tables in cells are counted as places count them', () => {
    const inner = `<w:tbl><w:tr><w:tc>${paragraphOf('内')}</w:tc></w:tr></w:tbl>`;
    const body = `${paragraphOf('一')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:tbl><w:tr><w:tc>${paragraphOf('前')}${inner}${paragraphOf('后')}</w:tc><w:tc>${paragraphOf('邻')}</w:tc></w:tr></w:tbl>${paragraphOf('二')}`;
    const { document } = annotated(docxOf(body), [
      findingAt({ table: 1, row: 1, cell: 1 }),
      findingAt({ table: 1, row: 1, cell: 2 }),
      findingAt({ paragraph: 2 }),
    ]);
    expect([0, 1, 2].map((id) => covered(document, id))).toEqual(['前内后', '邻', '二']);
  });

  test('what is no Word document is refused with a reason', () => {
    expect(annotateDocx(new Uint8Array([1, 2, 3]), [])).toMatchObject({ ok: false });
    expect(annotateDocx(zipped({ 'a.txt': 'a' }), [])).toMatchObject({ ok: false });
  });

  const text = fc.stringMatching(/^[甲乙a-c。]{0,4}(\/[丙丁d-f。]{1,3}){0,2}$/);
  const line = fc.oneof(
    text.filter((one) => !one.startsWith('/')),
    fc
      .array(
        text.filter((one) => !one.startsWith('/')),
        { minLength: 1, maxLength: 3 },
      )
      .map((cells) => `|${cells.join('|')}|`),
  );
  const place = fc.oneof(
    fc.record({ paragraph: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      table: fc.integer({ min: 1, max: 3 }),
      row: fc.integer({ min: 1, max: 3 }),
      cell: fc.integer({ min: 1, max: 3 }),
    }),
  );

  test('only marks are put in: without them the document is the one given, all other parts byte for byte', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.array(place, { maxLength: 8 }),
        (body, places) => {
          const source = docxOf(bodyOf(body));
          const before = unzipSync(source);
          const { document, parts } = annotated(
            source,
            places.map((one) => findingAt(one, '甲')),
          );
          expect(withoutMarks(document)).toBe(strFromU8(before['word/document.xml'] ?? new Uint8Array()));
          expect(parts['word/media/image1.png']).toEqual(before['word/media/image1.png']);
          const starts = document.match(/<w:commentRangeStart /g)?.length ?? 0;
          expect(document.match(/<w:commentReference /g)?.length ?? 0).toBe(starts);
        },
      ),
    );
  });

  test('ten thousand findings in one document', () => {
    const rows = Array.from({ length: 2_500 }, (_, r) => `|${r}|a|b|c|`);
    const findings = rows.flatMap((_, r) =>
      [1, 2, 3, 4].map((cell) => findingAt({ table: 1, row: r + 1, cell }, 'a')),
    );
    expect(annotated(docxOf(bodyOf(rows)), findings).notes).toBe(10_000);
  });
});
