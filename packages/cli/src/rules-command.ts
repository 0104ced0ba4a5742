import { REQUIREMENTS, RULES } from '@mingzhang/rules';
import type { Lang } from '@mingzhang/writers';
import { type Command, Option } from 'commander';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './run.ts';
import { speaker } from './say.ts';

const GRADES = {
  zh: { error: '错误', warning: '警告', hint: '提示' },
  en: { error: 'error', warning: 'warning', hint: 'hint' },
} as const;

/** Adds `rules`: every rule of the book, or what of the field the rules cover. */
export function addRules(
  root: Command,
  lang: Lang,
  terminal: Terminal,
  configure: (command: Command) => Command,
  langOption: Option,
  end: (code: ExitCode) => void,
): void {
  const say = speaker(lang);
  configure(root.command('rules'))
    .description(say('列出全部规则及其覆盖范围', 'list every rule, and what of the field they cover'))
    .usage(say('[选项]', '[options]'))
    .addOption(
      new Option(
        '--coverage',
        say('按要求列出规则或未建的原因', 'by requirement, with its rules or why none'),
      ),
    )
    .addOption(langOption)
    .allowExcessArguments(false)
    .action(({ coverage }: { coverage?: boolean }) => {
      terminal.stdout.write(coverage === true ? coverageText(lang) : rulesText(lang));
      end(EXIT.clean);
    });
}

/** One line a rule: id, grade, what must hold. */
function rulesText(lang: Lang): string {
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
function coverageText(lang: Lang): string {
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
