import { escapeHtml, GRADE_ORDER, GRADES, type Lang } from '@mingzhang/writers';
import type { Kept } from './shelf.ts';
import { WORDS } from './words.ts';

/** What one view of the check page shows. */
export interface View {
  readonly lang: Lang;
  /** Path of this view, for the language switch. */
  readonly path: string;
  readonly examples: readonly string[];
  readonly results: readonly Kept[];
  readonly shown?: Kept;
  /** A sentence on what went wrong with the request itself. */
  readonly problem?: string;
}

/** File names the page offers to choose. */
const ACCEPT = '.docx,.pdf,.xlsx,.xls,.doc,.html,.htm,.txt';

/** The check page: drop zone, results so far, and the report that is open. Whole without its script. */
export function checkPage(view: View): string {
  const { lang, shown } = view;
  const words = WORDS[lang];
  const title = shown === undefined ? words.title : `${shown.name} · ${words.name}`;
  const other = lang === 'zh' ? 'en' : 'zh';
  const compact = shown !== undefined || view.results.length > 0;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/check/page.css">
<script src="/check/page.js" defer></script>
</head>
<body>
<header class="cp-head">
<p class="cp-name"><a href="/check">${words.name}</a></p>
<p class="cp-tagline">${words.tagline}</p>
<a class="cp-lang" lang="${other === 'zh' ? 'zh-CN' : 'en'}" href="${escapeHtml(view.path)}?lang=${other}">${words.other}</a>
</header>
<main>
${uploadHtml(view, compact)}
${resultsHtml(view)}
<section id="report" aria-label="${words.report}">${shownHtml(view)}</section>
</main>
</body>
</html>
`;
}

function uploadHtml({ lang, examples, problem }: View, compact: boolean): string {
  const words = WORDS[lang];
  const data = Object.entries(words)
    .filter(([key]) => SCRIPT_WORDS.has(key))
    .map(([key, text]) => ` data-${key.toLowerCase()}="${escapeHtml(text)}"`)
    .join('');
  const options = examples.map((name) => `<option>${escapeHtml(name)}</option>`).join('');
  return `<div class="cp-upload${compact ? ' cp-compact' : ''}">
<form id="upload" class="cp-drop" method="post" action="/check" enctype="multipart/form-data"${data}>
<p class="cp-call"><span class="cp-idle">${words.drop}</span><span class="cp-over">${words.dropNow}</span></p>
<label class="cp-button" for="file">${words.choose}</label>
<input id="file" type="file" name="file" accept="${ACCEPT}" required>
<button class="cp-submit" type="submit">${words.submit}</button>
<p class="cp-note">${words.formats} <span class="cp-several">${words.several}</span></p>
</form>
<p class="cp-privacy">${words.privacy}</p>
${
  examples.length === 0
    ? ''
    : `<form class="cp-examples" method="post" action="/check/example"><label for="example">${words.examples}</label>
<select id="example" name="name">${options}</select> <button type="submit">${words.open}</button></form>`
}
<div id="problem" class="cp-problem" role="alert">${problem === undefined ? '' : problemHtml(problem)}</div>
<ul id="queue" class="cp-queue" aria-live="polite"></ul>
</div>`;
}

const SCRIPT_WORDS = new Set([
  'uploading',
  'checking',
  'waiting',
  'tooLarge',
  'wrongType',
  'offline',
  'left',
  'failed',
]);

function problemHtml(problem: string): string {
  return `<p><span aria-hidden="true">✗</span> ${escapeHtml(problem)}</p>`;
}

function resultsHtml({ lang, results, shown }: View): string {
  const words = WORDS[lang];
  const items = results.map((kept) => {
    const current = kept.id === shown?.id ? ' aria-current="page"' : '';
    return `<li><a href="/check/results/${kept.id}"${current}><span class="cp-file">${escapeHtml(kept.name)}</span> ${countsHtml(kept, lang)}</a></li>`;
  });
  const list =
    items.length === 0
      ? `<p class="cp-none">${words.none}</p>`
      : `<ul class="cp-list">${items.join('')}</ul>`;
  return `<nav id="results" class="cp-results" aria-labelledby="results-title"><h2 id="results-title">${words.results}</h2>${list}</nav>`;
}

function countsHtml({ answer }: Kept, lang: Lang): string {
  const words = WORDS[lang];
  if (answer.kind === 'failed') return `<span class="mz-word mz-error">✗ ${words.failed}</span>`;
  const counts = GRADE_ORDER.filter((grade) => answer.grades[grade] > 0).map(
    (grade) =>
      `<span class="mz-word mz-${grade}">${GRADES[grade].sign} ${GRADES[grade][lang]} ${answer.grades[grade]}</span>`,
  );
  return counts.length === 0 ? `<span class="mz-clean">✓ ${words.clean}</span>` : counts.join(' ');
}

function shownHtml({ lang, shown }: View): string {
  if (shown === undefined) return `<h1 class="mz-hidden">${WORDS[lang].title}</h1>`;
  const { answer, name } = shown;
  if (answer.kind === 'checked') return answer.html[lang];
  const words = WORDS[lang];
  const sentence = lang === 'zh' ? answer.failure.message : answer.failure.messageEn;
  return `<div class="cp-failure" role="alert"><h1><span aria-hidden="true">✗</span> ${escapeHtml(name)} ${words.failed}</h1><p>${escapeHtml(sentence)}</p><p>${words.again}</p></div>`;
}
