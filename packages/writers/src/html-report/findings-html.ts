import type { Finding } from '@mingzhang/model';
import type { Atlas } from '../locate/atlas.ts';
import { equationOf } from '../locate/equation.ts';
import { remedyOf, waiverOf } from '../locate/remedy.ts';
import { GRADES, gradeOf, type Lang, messageOf, placeWords } from '../words.ts';
import { escapeHtml } from './escape.ts';
import type { Marks } from './marks.ts';

const PLACES = 6;

/** The findings by table, each leading to its places in the document. */
export function findingsHtml(atlas: Atlas, marks: Marks, lang: Lang): string {
  if (marks.groups.length === 0) {
    return `<p class="mz-none">${lang === 'zh' ? '✓ 没有发现问题。' : '✓ Nothing found.'}</p>`;
  }
  const whole = lang === 'zh' ? '整份文件' : 'The whole document';
  return marks.groups
    .map(({ group, numbers }) => {
      const items = group.findings.map((finding, i) =>
        findingHtml(finding, numbers[i] ?? 0, atlas, marks, lang),
      );
      return `<section class="mz-group"><h3>${escapeHtml(group.title ?? whole)}</h3>${items.join('')}</section>`;
    })
    .join('');
}

function findingHtml(finding: Finding, number: number, atlas: Atlas, marks: Marks, lang: Lang): string {
  const grade = gradeOf(finding);
  const { sign, [lang]: word } = GRADES[grade];
  const equation = equationOf(finding, atlas, lang);
  const first = finding.cells.map((ref) => marks.anchorOf(ref)).find((anchor) => anchor !== undefined);
  const message = escapeHtml(messageOf(finding, lang));
  const basis = lang === 'zh' ? '依据：' : 'Basis: ';
  return [
    `<article class="mz-finding mz-${grade}" id="f-${number}" tabindex="-1" data-grade="${grade}">`,
    `<p class="mz-message"><span class="mz-word"><span aria-hidden="true">${sign}</span> ${word}</span> `,
    first === undefined ? message : `<a href="#${first}">${message}</a>`,
    '</p>',
    equation === undefined ? '' : `<p class="mz-equation">${escapeHtml(equation)}</p>`,
    placesHtml(finding, marks, lang),
    ...[remedyOf(finding, lang), waiverOf(finding, lang)].map((words) =>
      words === undefined ? '' : `<p class="mz-remedy">${escapeHtml(words)}</p>`,
    ),
    `<p class="mz-basis">${basis}${escapeHtml(finding.basis)} <code>${escapeHtml(finding.rule)}</code></p>`,
    '</article>',
  ].join('');
}

function placesHtml(finding: Finding, marks: Marks, lang: Lang): string {
  const printed = finding.cells.filter((ref) => ref.text.trim() !== '');
  const items = [...new Set([...finding.cells.slice(0, 1), ...printed, ...finding.cells])].map((ref) => {
    const anchor = marks.anchorOf(ref);
    const text = ref.text.length > 24 ? `${ref.text.slice(0, 24)}…` : ref.text;
    const blank = lang === 'zh' ? '(空)' : '(blank)';
    const words = `${escapeHtml(placeWords(ref.place, lang))} <b>${escapeHtml(text === '' ? blank : text)}</b>`;
    return `<li>${anchor === undefined ? words : `<a href="#${anchor}">${words}</a>`}</li>`;
  });
  if (items.length === 0) return '';
  const list = (some: readonly string[]) => `<ul class="mz-places">${some.join('')}</ul>`;
  if (items.length <= PLACES) return list(items);
  const first = Math.min(PLACES, Math.max(printed.length, 2));
  const more = items.length - first;
  const summary = lang === 'zh' ? `另有 ${more} 处` : `${more} more`;
  return `${list(items.slice(0, first))}<details><summary>${summary}</summary>${list(items.slice(first))}</details>`;
}
