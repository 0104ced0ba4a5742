import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Evidence, type Grid, matrix } from '@mingzhang/model';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../packages/readers/src/doc/read-doc.ts';
import { readHtml } from '../../packages/readers/src/html/read-html.ts';
import { published, WITHOUT } from './published.ts';

const reference = fileURLToPath(
  new URL('../../../shared/documents/reference/beidaihe-party-office-2024', import.meta.url),
);
const doc = () => readDoc(readFileSync(`${reference}.doc`));
const html = () => readHtml(readFileSync(`${reference}.html`));

const grids = ({ blocks }: Evidence) => blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
const bare = (text: string) => text.replace(/\s+/g, '');
const filled = (grid: Grid) => matrix(grid).map((row) => row.map((cell) => bare(cell?.text ?? '')));

describe.skipIf(!published)(published ? 'the reference doc' : WITHOUT, () => {
  test('every cell of the html in order, nothing unread', () => {
    const cells = (evidence: Evidence) =>
      grids(evidence).flatMap(({ rows }) => rows.flat().map(({ text }) => bare(text)));
    expect(cells(doc())).toEqual(cells(html()));
    expect(doc().unread).toEqual([]);
  });

  test('the nine tables have the spans of the html', () => {
    const body = (grid: Grid) => filled(grid).slice(1);
    const nine = (evidence: Evidence) => grids(evidence).slice(0, 9);
    expect(nine(doc()).every(({ spans }) => spans)).toBe(true);
    expect(nine(doc()).map(body)).toEqual(nine(html()).map(body));
  });

  test('every paragraph of the html in order', () => {
    const paragraphs = ({ blocks }: Evidence) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [bare(block.text)] : []));
    expect(paragraphs(doc())).toEqual(paragraphs(html()));
  });
});
