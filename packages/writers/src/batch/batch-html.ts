import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escapeHtml } from '../html-report/escape.ts';
import { TOKENS_CSS } from '../tokens/tokens.ts';
import { GRADES, type Grade, type Lang } from '../words.ts';
import { type Batch, type Department, FAMILIES, fileName } from './batch.ts';
import { batchWords, type RuleNames, ruleName } from './words.ts';

const BATCH_CSS = readFileSync(new URL('batch.css', import.meta.url), 'utf8');
const SHOWN = ['error', 'warning', 'cannot-check'] as const satisfies readonly Grade[];

/** A batch as one page that loads nothing: departments by families, the most frequent faults, what could not be read. */
export function batchHtml(batch: Batch, rules: RuleNames, lang: Lang): string {
  const words = batchWords(lang);
  const style = TOKENS_CSS + BATCH_CSS;
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<main class="mz-batch">
<header><h1>${words.title}</h1>
<p class="mz-totals">${escapeHtml(words.totals(batch))}</p></header>
${unreadableHtml(batch, lang)}
${departmentsHtml(batch, lang)}
${frequentHtml(batch, rules, lang)}
</main>
</body>
</html>
`;
}

function departmentsHtml(batch: Batch, lang: Lang): string {
  const words = batchWords(lang);
  const most = Math.max(1, ...batch.departments.map(({ grades }) => grades.error + grades.warning));
  const heads = batch.families.map(
    (family) => `<th scope="col">${escapeHtml(FAMILIES[family]?.[lang] ?? family)}</th>`,
  );
  const rows = batch.departments.map((department) => departmentRow(department, batch, most, lang));
  const legend = SHOWN.map((grade) => signed(grade, GRADES[grade][lang])).join(' ');
  return `<section aria-labelledby="departments"><h2 id="departments">${words.departments}</h2>
<p class="mz-legend">${legend} · ${words.none}</p>
<div class="mz-scroll" tabindex="0" role="region" aria-labelledby="departments"><table>
<thead><tr><th scope="col">${words.department}</th><th scope="col">${words.documents}</th><th scope="col">${words.total}</th>${heads.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div></section>`;
}

function departmentRow(
  { name, documents, grades, families }: Department,
  batch: Batch,
  most: number,
  lang: Lang,
): string {
  const files = filesWords(
    documents.map(({ path }) => fileName(path)),
    lang,
  );
  const share = ((grades.error + grades.warning) / most) * 100;
  const bar = `<svg class="mz-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="mz-bar-error" width="${((grades.error / most) * 100).toFixed(1)}" height="4"/><rect class="mz-bar-warning" x="${((grades.error / most) * 100).toFixed(1)}" width="${(share - (grades.error / most) * 100).toFixed(1)}" height="4"/></svg>`;
  const cells = batch.families.map((family) => `<td>${countsHtml(families[family], lang)}</td>`);
  return `<tr><th scope="row">${escapeHtml(name)}<span class="mz-files">${escapeHtml(files)}</span></th><td class="mz-number">${documents.length}</td><td>${countsHtml(grades, lang)}${bar}</td>${cells.join('')}</tr>`;
}

const MOST_FILES = 4;

function filesWords(names: readonly string[], lang: Lang): string {
  const shown = names.slice(0, MOST_FILES).join(', ');
  if (names.length <= MOST_FILES) return shown;
  return lang === 'zh' ? `${shown} 等 ${names.length} 份` : `${shown} and ${names.length - MOST_FILES} more`;
}

function countsHtml(grades: Readonly<Record<Grade, number>> | undefined, lang: Lang): string {
  const shown = SHOWN.filter((grade) => (grades?.[grade] ?? 0) > 0).map((grade) =>
    signed(grade, String(grades?.[grade] ?? 0), GRADES[grade][lang]),
  );
  return shown.length === 0 ? '<span class="mz-none">–</span>' : shown.join(' ');
}

function signed(grade: Grade, text: string, hidden = ''): string {
  const word = hidden === '' ? '' : `<span class="mz-hidden">${hidden} </span>`;
  return `<span class="mz-count mz-${grade}">${word}<span aria-hidden="true">${GRADES[grade].sign}</span> ${escapeHtml(text)}</span>`;
}

function frequentHtml({ frequent }: Batch, rules: RuleNames, lang: Lang): string {
  const words = batchWords(lang);
  if (frequent.length === 0) return `<section><h2>${words.frequent}</h2><p>${words.clean}</p></section>`;
  const rows = frequent.map(({ rule, grade, count, documents, examples }) => {
    const list = examples
      .map(
        ({ name, message, messageEn }) =>
          `<li><b>${escapeHtml(name)}</b> ${escapeHtml(lang === 'zh' ? message : messageEn)}</li>`,
      )
      .join('');
    return `<tr><td>${signed(grade, GRADES[grade][lang])}</td><th scope="row">${escapeHtml(ruleName(rules, rule, lang))}<span class="mz-files">${escapeHtml(rule)}</span></th><td class="mz-number">${documents}</td><td class="mz-number">${count}</td><td><ul>${list}</ul></td></tr>`;
  });
  return `<section aria-labelledby="frequent"><h2 id="frequent">${words.frequent}</h2>
<div class="mz-scroll" tabindex="0" role="region" aria-labelledby="frequent"><table>
<thead><tr><th scope="col">${words.grade}</th><th scope="col">${words.rule}</th><th scope="col">${words.documents}</th><th scope="col">${words.times}</th><th scope="col">${words.examples}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

function unreadableHtml({ unreadable }: Batch, lang: Lang): string {
  if (unreadable.length === 0) return '';
  const words = batchWords(lang);
  const items = unreadable.map(
    ({ path, reason, reasonEn }) =>
      `<li><b>${escapeHtml(fileName(path))}</b> ${escapeHtml(lang === 'zh' ? reason : reasonEn)}</li>`,
  );
  return `<section class="mz-unreadable" aria-labelledby="unreadable"><h2 id="unreadable">${words.unreadable}</h2><ul>${items.join('')}</ul></section>`;
}
