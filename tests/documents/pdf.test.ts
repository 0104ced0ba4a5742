import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evidence, Grid } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../packages/readers/src/html/read-html.ts';
import { installedTesseract } from '../../packages/readers/src/pdf/ocr.ts';
import { withDocument } from '../../packages/readers/src/pdf/pdfium.ts';
import { renderPage } from '../../packages/readers/src/pdf/picture.ts';
import { readPdf } from '../../packages/readers/src/pdf/read-pdf.ts';
import { pdfOf } from '../../packages/readers/test/pdf-sheet.ts';
import { published, WITHOUT } from './published.ts';

const bytesOf = (path: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../../shared/documents/${path}`, import.meta.url)));
const pdf = (path: string): Promise<Evidence> => readPdf(bytesOf(`${path}.pdf`));
const gridsOf = ({ blocks }: Evidence): Grid[] => blocks.filter((block) => block.kind === 'grid');
const plain = (text: string): string => text.replace(/\s+/g, '');
const wordsOf = ({ blocks }: Evidence): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []));

/** A table as its title (the last words before it), its size and its last row. */
function outline({ blocks }: Evidence): [string, string, string][] {
  let title = '';
  const out: [string, string, string][] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!/单位[:：]/.test(block.text)) title = plain(block.text);
      continue;
    }
    const last = block.rows.at(-1) ?? [];
    const end = last.map((cell) => cell.text).filter((text) => text !== '');
    out.push([title, `${block.rows.length}x${block.width}`, end.join(' ')]);
  }
  return out;
}

describe.skipIf(!published)(published ? 'PDFs of published documents' : WITHOUT, () => {
  test('the reference: each cell of its 44 tables as in the html, with the same spans', async () => {
    const read = gridsOf(await pdf('reference/beidaihe-party-office-2024'));
    const meant = gridsOf(readHtml(bytesOf('reference/beidaihe-party-office-2024.html')));
    expect(read).toHaveLength(44);
    let cells = 0;
    for (const [index, grid] of meant.entries()) {
      const got = read[index]?.rows.map((row) => row.map(({ text, rowSpan }) => [plain(text), rowSpan]));
      expect(got).toEqual(grid.rows.map((row) => row.map(({ text, rowSpan }) => [plain(text), rowSpan])));
      cells += grid.rows.flat().length;
    }
    expect(cells).toBe(2746);
  });

  test('the reference: paragraphs are whole, as in the html', async () => {
    const read = wordsOf(await pdf('reference/beidaihe-party-office-2024'));
    const meant = wordsOf(readHtml(bytesOf('reference/beidaihe-party-office-2024.html')));
    const lost = meant.filter((text) => !read.includes(text));
    expect(lost).toEqual([]);
  });

  test('a budget in another layout: nine tables, each whole over its pages', async () => {
    const tables = outline(await pdf('shanghai/wanli-subdistrict-2024-budget'));
    expect(tables.map(([, size]) => size)).toEqual([
      ...['16x4', '70x9', '70x7', '16x7', '70x7', '15x7', '15x7', '35x6', '4x7'],
    ]);
    expect(tables[1]).toMatchObject(['2024年部门收入预算总表', '70x9', '合计 156,211,123 156,211,123 0 0 0']);
    expect(tables[4]?.[0]).toBe('2024年部门一般公共预算支出功能分类预算表');
  });

  test('final accounts: nine tables and the list of units; what one of them lacks is lacking', async () => {
    const good = outline(await pdf('shanghai/finance-bureau-2024-final'));
    const faulty = outline(await pdf('shanghai/finance-bureau-2024-final-faulty'));
    expect(good).toHaveLength(10);
    expect(faulty).toHaveLength(9);
    expect(good.map(([title]) => title)).toContain('支出决算表');
    expect(faulty.map(([title]) => title)).not.toContain('支出决算表');
    const accounts = good.find(([title]) => title === '财政拨款收入支出决算总表');
    expect(accounts?.slice(1)).toEqual(['34x7', '总计 2,961.68 总计 2,961.68 2,961.68']);
  });

  test('text that a page cuts off is named and not said twice', async () => {
    const evidence = await pdf('shanghai/commerce-commission-2025-budget');
    const duties = wordsOf(evidence).filter((text) => text.startsWith('13、完成区委'));
    expect(duties).toHaveLength(1);
    expect(evidence.unread.map(({ code }) => code)).toEqual(['hidden-text', 'hidden-text']);
  });

  test('a scanned page is read by an installed tesseract, and marked', async ({ skip }) => {
    const ocr = await installedTesseract();
    if (ocr === undefined) skip('tesseract with chi_sim is not installed here');
    const size = { width: 842, height: 595 };
    const picture = await withDocument(
      bytesOf('shanghai/wanli-subdistrict-2024-budget.pdf'),
      (engine, document) => renderPage(engine, engine.call.FPDF_LoadPage(document, 10), size, 200),
    );
    if (picture === undefined) throw new Error('no picture of page 11');
    const { width, height, dots } = picture;
    const scan = pdfOf([{ ...size, marks: [{ grey: dots, width, height }] }]);
    const evidence = await readPdf(scan, { ...(ocr === undefined ? {} : { ocr }) });
    const [grid] = gridsOf(evidence);
    expect(grid?.width).toBe(9);
    expect(grid?.rows).toHaveLength(15);
    const cells = grid?.rows.flat().filter((cell) => cell.text !== '') ?? [];
    expect(cells.every((cell) => cell.recognised)).toBe(true);
    expect(cells.map((cell) => cell.text)).toContain('2,932,700');
    expect(evidence.unread.map(({ code }) => code)).toEqual(['recognised-text']);
  });
});
