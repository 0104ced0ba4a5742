import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Disclosure, Report } from '@mingzhang/model';
import { atlasOf } from '../locate/atlas.ts';
import { TOKENS_CSS } from '../tokens/tokens.ts';
import { documentTitle, type Lang } from '../words.ts';
import { documentHtml } from './document-html.ts';
import { escapeHtml } from './escape.ts';
import { findingsHtml } from './findings-html.ts';
import { marksOf } from './marks.ts';
import { summaryHtml } from './summary-html.ts';

/** The style of a report, over the tokens; and the script that joins findings with their places. */
export const REPORT_CSS = asset('report.css') + asset('marks.css');
export const REPORT_JS = asset('report.client.js');

/** A report as a part of a page that brings {@link REPORT_CSS} and {@link REPORT_JS} itself. Everything is escaped. */
export function reportFragment(disclosure: Disclosure, report: Report, lang: Lang): string {
  const atlas = atlasOf(disclosure);
  const marks = marksOf(disclosure, report.findings, atlas);
  const zh = lang === 'zh';
  return [
    '<div class="mz-report">',
    summaryHtml(disclosure, report, lang),
    '<div class="mz-columns">',
    `<section class="mz-document" aria-labelledby="mz-document"><h2 id="mz-document">${zh ? '文件' : 'The document'}</h2>`,
    `<div lang="zh-CN">${documentHtml(disclosure, atlas, marks, lang)}</div></section>`,
    `<section class="mz-findings" aria-labelledby="mz-findings" tabindex="0"><h2 id="mz-findings">${zh ? '问题' : 'Findings'}</h2>`,
    findingsHtml(atlas, marks, lang),
    '</section></div></div>',
  ].join('\n');
}

/** One page that holds all it needs: nothing is loaded from anywhere, and it is whole without its script. */
export function htmlReport(disclosure: Disclosure, report: Report, lang: Lang): string {
  const style = TOKENS_CSS + REPORT_CSS;
  const policy = `default-src 'none'; style-src '${digest(style)}'; script-src '${digest(REPORT_JS)}'; base-uri 'none'; form-action 'none'`;
  const title = `${documentTitle(disclosure.document, lang)} · ${lang === 'zh' ? '明账核对' : 'Mingzhang check'}`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${reportFragment(disclosure, report, lang)}
</main>
<script>${REPORT_JS}</script>
</body>
</html>
`;
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function digest(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
