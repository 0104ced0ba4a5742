import { REQUIREMENTS, RULES } from '@mingzhang/rules';
import type { Lang } from '@mingzhang/writers';
import { speaker } from '../say.ts';

const GRADES = {
  zh: { error: '错误', warning: '警告', hint: '提示' },
  en: { error: 'error', warning: 'warning', hint: 'hint' },
} as const;

/** One line a rule: id, grade, what must hold. */
export function rulesText(lang: Lang): string {
  const widest = Math.max(...RULES.map(({ id }) => id.length));
  const lines = RULES.map(
    ({ id, severity, title }) => `${id.padEnd(widest)}  ${GRADES[lang][severity]}  ${title[lang]}`,
  );
  return `${[...lines, '', countLine(lang)].join('\n')}\n`;
}

function countLine(lang: Lang): string {
  return lang === 'zh' ? `共 ${RULES.length} 条规则。` : `${RULES.length} rules.`;
}

/** Each requirement with its rules, and for what is not checked the reason; the share covered first. */
export function coverageText(lang: Lang): string {
  const say = speaker(lang);
  const covered = REQUIREMENTS.filter(({ rules }) => rules.length > 0);
  const whole = covered.filter(({ left }) => left === undefined);
  const share = ((covered.length / REQUIREMENTS.length) * 100).toFixed(0);
  const head = [
    countLine(lang),
    say(
      `${REQUIREMENTS.length} 条要求中 ${covered.length} 条有规则核对（${share}%），其中 ${whole.length} 条全部核对；其余列出原因。`,
      `Of ${REQUIREMENTS.length} requirements ${covered.length} are checked (${share} %), ${whole.length} of them wholly; the others have their reason.`,
    ),
    '',
  ];
  const lines = REQUIREMENTS.flatMap((requirement) => {
    const { number, rules, left } = requirement;
    const sign = rules.length === 0 ? '–' : left === undefined ? '✓' : '◐';
    return [
      `${sign} ${String(number).padStart(2)}  ${requirement[lang]}`,
      ...(rules.length === 0 ? [] : [`        ${rules.join(', ')}`]),
      ...(left === undefined ? [] : [`        ${say('未核对：', 'not checked: ')}${left[lang]}`]),
    ];
  });
  return `${[...head, ...lines].join('\n')}\n`;
}
