import { readFileSync } from 'node:fs';
import type { Disclosure } from '@mingzhang/model';
import { compose } from '../disclosure/compose.ts';
import { contentsOf, type Entry, type Piece } from '../disclosure/printed.ts';
import { escapeHtml } from '../html-report/escape.ts';
import { TOKENS_CSS } from '../tokens/tokens.ts';
import { tableHtml } from './table-html.ts';

const STYLE = readFileSync(new URL('disclosure.css', import.meta.url), 'utf8');

/**
 * A disclosure as one page that needs nothing else: contents, tables with captions and headings that say what they
 * head, prose, a style for print. No script, no address of another server.
 */
export function writeHtml(disclosure: Disclosure): Uint8Array {
  const printed = compose(disclosure);
  const entries = contentsOf(printed);
  const title = printed.cover.map((line) => `<span>${escapeHtml(line)}</span>`).join('');
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(printed.title)}</title>
<style>
${TOKENS_CSS}${STYLE}</style>
</head>
<body>
<header><h1>${title}</h1></header>
${entries.length === 0 ? '' : contentsHtml(entries)}<main>
${printed.pieces.map(pieceHtml).join('')}</main>
</body>
</html>
`);
}

function contentsHtml(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ id, text, level }) =>
      `<li${level === 2 ? ' class="under"' : ''}><a href="#${id}">${escapeHtml(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">目录</h2><ol>\n${items.join('\n')}\n</ol></nav>\n`;
}

function pieceHtml(piece: Piece): string {
  if (piece.kind === 'table') return tableHtml(piece);
  const text = escapeHtml(piece.text).replaceAll('\n', '<br>');
  if (piece.kind === 'text') return `<p${piece.centred ? ' class="again"' : ''}>${text}</p>\n`;
  const level = piece.level + 1;
  return `<h${level} id="${piece.id}">${text}</h${level}>\n`;
}
