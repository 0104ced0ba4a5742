import type { Disclosure, Report } from '@mingzhang/model';
import { causesOf, headlineOf } from '../locate/remedy.ts';
import { countGrades, documentTitle, GRADE_ORDER, GRADES, type Lang, placeWords } from '../words.ts';
import { escapeHtml } from './escape.ts';

/** The head of a report: what the document is, how many findings of each grade, what was covered and what was not. */
export function summaryHtml(disclosure: Disclosure, report: Report, lang: Lang): string {
  const { source, document, tables, projects } = disclosure;
  const zh = lang === 'zh';
  const name = source.path.split(/[\\/]/).at(-1) ?? source.path;
  const about = zh
    ? `${name} · 认出 ${tables.length} 张表、${projects.length} 个项目`
    : `${name} · recognised: tables ${tables.length}, projects ${projects.length}`;
  return [
    '<header class="mz-summary">',
    `<h1>${escapeHtml(documentTitle(document, lang))}</h1>`,
    `<p class="mz-about">${escapeHtml(about)}</p>`,
    countsHtml(report, lang),
    `<p class="mz-coverage">${escapeHtml(coverageWords(report, lang))}</p>`,
    causesHtml(report, lang),
    restHtml(disclosure, report, lang),
    '</header>',
  ].join('');
}

function causesHtml(report: Report, lang: Lang): string {
  const causes = causesOf(report);
  if (causes.length === 0) return '';
  const items = causes.map((cluster) => `<li>${escapeHtml(headlineOf(cluster, lang))}</li>`).join('');
  return `<section class="mz-causes"><h2>${lang === 'zh' ? '可能的原因' : 'Likely causes'}</h2><ul>${items}</ul></section>`;
}

function countsHtml({ findings }: Report, lang: Lang): string {
  const counts = countGrades(findings);
  const shown = GRADE_ORDER.filter((grade) => counts[grade] > 0);
  if (shown.length === 0) {
    return `<p class="mz-counts"><span class="mz-clean">✓ ${lang === 'zh' ? '没有发现问题' : 'nothing found'}</span></p>`;
  }
  const filters = shown.map((grade) => {
    const { sign, [lang]: word } = GRADES[grade];
    return `<label class="mz-filter mz-${grade}"><input type="checkbox" class="mz-show-${grade}" checked> <span aria-hidden="true">${sign}</span> ${word} <b>${counts[grade]}</b></label>`;
  });
  const legend = lang === 'zh' ? '显示哪些问题' : 'Findings shown';
  const keys = lang === 'zh' ? '键盘 j / k：下一个、上一个' : 'Keys j / k: next, previous';
  const jump = lang === 'zh' ? '看问题清单 ↓' : 'To the findings ↓';
  return [
    `<fieldset class="mz-counts"><legend class="mz-hidden">${legend}</legend>${filters.join('')}</fieldset>`,
    `<p class="mz-keys">${keys}</p><p class="mz-jump"><a href="#mz-findings">${jump}</a></p>`,
  ].join('');
}

function coverageWords({ verdicts, coverage }: Report, lang: Lang): string {
  const { pass, fail, cannotCheck, waived } = verdicts;
  const { amounts, checked } = coverage;
  return lang === 'zh'
    ? `核对 ${pass + fail + cannotCheck + waived} 项：相符 ${pass}，不符 ${fail}，未能核对 ${cannotCheck}，已豁免 ${waived}。印出的 ${amounts} 个金额中，${checked} 个有规则核对。`
    : `${pass + fail + cannotCheck + waived} statements: ${pass} pass, ${fail} fail, ${cannotCheck} cannot be checked, ${waived} waived. ${checked} of ${amounts} printed amounts are touched by a rule.`;
}

function restHtml({ unread }: Disclosure, { coverage, notRun }: Report, lang: Lang): string {
  const zh = lang === 'zh';
  return [
    listHtml(
      zh
        ? `没有规则核对的金额 ${coverage.untouched.length} 个`
        : `Amounts no rule touched: ${coverage.untouched.length}`,
      coverage.untouched.map(({ text, place }) => `${text} · ${placeWords(place, lang)}`),
    ),
    listHtml(
      zh ? `没有读进来的 ${unread.length} 处` : `Not read: ${unread.length}`,
      unread.map(
        ({ reason, reasonEn, place, excerpt }) =>
          `${placeWords(place, lang)} · ${zh ? reason : reasonEn}${excerpt === undefined ? '' : ` “${excerpt}”`}`,
      ),
    ),
    listHtml(
      zh ? `没有可用之处的规则 ${notRun.length} 条` : `Rules with nothing to run on: ${notRun.length}`,
      notRun.map(({ rule, why, whyEn }) => `${rule} · ${zh ? why : whyEn}`),
    ),
  ].join('');
}

function listHtml(summary: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<details class="mz-rest"><summary>${escapeHtml(summary)}</summary><ul>${list}</ul></details>`;
}
