import type { Finding, Place } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { annotate } from '../src/annotated/annotate.ts';
import { annotateHtml } from '../src/annotated/html/annotate-html.ts';
import { disclosure, report } from './fixture.ts';

function findingAt(place: Place, message = '有误'): Finding {
  return {
    id: 'x',
    rule: 'table.a.b',
    severity: 'error',
    verdict: 'fail',
    message,
    messageEn: 'wrong',
    basis: '预算法',
    cells: [{ form: 'f', row: 'r', measure: 'm', text: '', place }],
  };
}

function annotated(html: string | Uint8Array, findings: readonly Finding[]): string {
  const done = annotateHtml(typeof html === 'string' ? new TextEncoder().encode(html) : html, findings);
  if (!done.ok) throw new Error(done.reasonEn);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(done.bytes);
}

const PAGE =
  '<html><body>\r\n<p>甲</p><table><tr><td class="x">a<td>b</table><p hidden>藏</p><div><p> </p>乙<b>丙</b></div></body></html>';

describe('a page with marked places', () => {
  test('cells and paragraphs are outlined where they stand, the rest is as it was', () => {
    const marked = annotated(PAGE, [
      findingAt({ table: 1, row: 1, cell: 1 }),
      findingAt({ table: 1, row: 1, cell: 2 }),
      findingAt({ paragraph: 2 }),
      findingAt({ paragraph: 1 }),
    ]);
    expect(marked.slice(0, marked.indexOf('<style>'))).toBe(
      '<html><body>\r\n<p data-mingzhang="4">甲</p><table><tr><td data-mingzhang="1" class="x">a<td data-mingzhang="2">b</table><p hidden>藏</p><div data-mingzhang="3"><p> </p>乙<b>丙</b></div>',
    );
    expect(marked.endsWith('</aside></body></html>')).toBe(true);
  });

  test('the list says what is wrong, hostile words as text', () => {
    const marked = annotated(PAGE, [findingAt({ paragraph: 1 }, '<script>alert(1)</script>')]);
    expect(marked).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(marked).not.toContain('<script>');
  });

  test('a page that is not UTF-8 comes out as UTF-8 and says so', () => {
    const gbk = Uint8Array.from([
      ...new TextEncoder().encode('<p>'),
      0xbc,
      0xd7,
      ...new TextEncoder().encode('</p>'),
    ]);
    expect(annotated(gbk, [findingAt({ paragraph: 1 })])).toMatch(/^\ufeff<p data-mingzhang="1">甲<\/p>/);
  });

  test('a page with its mark keeps it, and its places', () => {
    expect(annotated(`\ufeff${PAGE}`, [findingAt({ paragraph: 1 })])).toMatch(
      /^\ufeff<html><body>\r\n<p data-mingzhang="1">甲/,
    );
  });

  test('one nested too deep is refused', () => {
    const deep = new TextEncoder().encode('<div>'.repeat(600));
    expect(annotateHtml(deep, [findingAt({ paragraph: 1 })])).toMatchObject({ ok: false });
  });
});

test.each(['txt', 'doc', 'xls'] as const)(
  '%s carries no notes, and the reason says what to do',
  async (format) => {
    const done = await annotate(
      new Uint8Array(),
      { ...disclosure, source: { ...disclosure.source, format } },
      report,
    );
    expect(done).toMatchObject({ ok: false, reason: expect.stringMatching(/docx|xlsx/) });
  },
);
