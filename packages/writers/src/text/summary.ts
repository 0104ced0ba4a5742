import type { Disclosure, Report } from '@mingzhang/model';
import { countGrades, GRADE_ORDER, GRADES, placeWords } from '../words.ts';
import { colourOf } from './finding.ts';
import type { TextOptions } from './paint.ts';
import { cut, safeLine, widthOf, wrap } from './width.ts';

const LISTED = 5;

/** The end of a report: how many findings and verdicts, which amounts no rule touched, what was not read. */
export function summaryText(disclosure: Disclosure, report: Report, options: TextOptions): readonly string[] {
  const parts = [
    { zh: '结果', en: 'Result', lines: [resultLine(report, options), verdictLine(report, options)] },
    { zh: '覆盖', en: 'Covered', lines: coverageLines(report, options) },
    { zh: '未读', en: 'Not read', lines: unreadLines(disclosure, options) },
    { zh: '未用', en: 'Not run', lines: notRunLines(report, options) },
  ];
  const head = options.lang === 'zh' ? 6 : 10;
  return parts.flatMap((part) =>
    part.lines.map(
      (line, i) => `  ${options.paint.bold(pad(i === 0 ? part[options.lang] : '', head))}${line}`,
    ),
  );
}

function pad(word: string, width: number): string {
  return word + ' '.repeat(Math.max(0, width - widthOf(word)));
}

function resultLine({ findings }: Report, { lang, paint }: TextOptions): string {
  const counts = countGrades(findings);
  const shown = GRADE_ORDER.filter((grade) => counts[grade] > 0).map((grade) => {
    const { sign } = GRADES[grade];
    const word =
      lang === 'zh' ? `${counts[grade]} 个${GRADES[grade].zh}` : english(counts[grade], GRADES[grade].en);
    return colourOf(grade, paint)(`${sign} ${word}`);
  });
  if (shown.length > 0) return shown.join('   ');
  return lang === 'zh' ? '✓ 没有发现问题' : '✓ nothing found';
}

function english(count: number, word: string): string {
  return `${count} ${count > 1 && /^(?:error|warning|hint)$/.test(word) ? `${word}s` : word}`;
}

function verdictLine({ verdicts }: Report, { lang, paint }: TextOptions): string {
  const { pass, fail, cannotCheck, waived } = verdicts;
  return paint.dim(
    lang === 'zh'
      ? `核对 ${pass + fail + cannotCheck + waived} 项：相符 ${pass} · 不符 ${fail} · 未能核对 ${cannotCheck} · 已豁免 ${waived}`
      : `${pass + fail + cannotCheck + waived} statements: ${pass} pass · ${fail} fail · ${cannotCheck} cannot be checked · ${waived} waived`,
  );
}

function coverageLines({ coverage }: Report, { lang, width }: TextOptions): readonly string[] {
  const { amounts, checked, untouched } = coverage;
  const share = amounts === 0 ? '' : ` (${((checked / amounts) * 100).toFixed(1)}%)`;
  const line =
    lang === 'zh'
      ? `印出的 ${amounts} 个金额中，${checked} 个有规则核对${share}`
      : `${checked} of ${amounts} printed amounts are touched by a rule${share}`;
  const some = untouched
    .slice(0, LISTED)
    .map(({ text, place }) => `${safeLine(text)} (${placeWords(place, lang)})`)
    .join(lang === 'zh' ? '、' : ', ');
  if (some === '') return [line];
  const rest = untouched.length - LISTED;
  const more = rest > 0 ? (lang === 'zh' ? ` 等 ${untouched.length} 个` : ` and ${rest} more`) : '';
  return [
    line,
    ...wrap(`${lang === 'zh' ? '没有规则核对的：' : 'touched by none: '}${some}${more}`, width - 12),
  ];
}

function unreadLines({ unread }: Disclosure, { lang, width }: TextOptions): readonly string[] {
  if (unread.length === 0) return [lang === 'zh' ? '没有：全文都读进来了' : 'nothing: all of it was read'];
  const listed = unread.slice(0, LISTED).map(({ reason, reasonEn, place, excerpt }) => {
    const words = excerpt === undefined ? '' : ` “${safeLine(excerpt)}”`;
    return cut(
      `${placeWords(place, lang)}  ${safeLine(lang === 'zh' ? reason : reasonEn)}${words}`,
      width - 12,
    );
  });
  const rest = unread.length - LISTED;
  if (rest <= 0) return listed;
  return [...listed, lang === 'zh' ? `… 另有 ${rest} 处` : `… and ${rest} more`];
}

function notRunLines({ notRun }: Report, { lang, width }: TextOptions): readonly string[] {
  if (notRun.length === 0) return [];
  const rules = notRun.slice(0, LISTED).map(({ rule, why, whyEn }) => {
    return cut(`${rule}  ${safeLine(lang === 'zh' ? why : whyEn)}`, width - 12);
  });
  const rest = notRun.length - LISTED;
  if (rest <= 0) return rules;
  return [
    ...rules,
    lang === 'zh' ? `… 另有 ${rest} 条规则没有可用之处` : `… and ${rest} more rules had nothing to run on`,
  ];
}
