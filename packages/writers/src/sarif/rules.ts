import type { Severity } from '@mingzhang/model';
import type { Lang } from '../words.ts';

/** A severity as SARIF has it. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
};

/** What a log has to say of a rule; a rule of the rule book is one. */
export interface RuleWords {
  readonly id: string;
  readonly severity: Severity;
  /** What must hold. */
  readonly title: { readonly zh: string; readonly en: string };
  readonly basis: string;
}

/** Rules as reporting descriptors: what must hold, and why. */
export function reportingDescriptors(rules: readonly RuleWords[], lang: Lang): readonly object[] {
  return rules.map((rule) => ({
    ...words(rule, lang),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.id.split('.')[0] ?? rule.id], basis: rule.basis },
  }));
}

function words({ id, title, basis }: RuleWords, lang: Lang) {
  const why = lang === 'zh' ? `依据：${basis}` : `Basis: ${basis}`;
  const stop = lang === 'zh' ? '。' : '.';
  return {
    id,
    name: id,
    shortDescription: { text: title[lang] },
    fullDescription: { text: `${title[lang]}${stop}${lang === 'zh' ? '' : ' '}${why}` },
    help: { text: `${title[lang]}${stop}\n${why}`, markdown: `**${title[lang]}**\n\n${why}` },
  };
}

/** The same words in the other language, as a translation of the tool's rules. */
export function translation(rules: readonly RuleWords[], lang: Lang): object {
  return {
    name: `mingzhang-${lang}`,
    language: lang === 'zh' ? 'zh-CN' : 'en-US',
    contents: ['localizedData'],
    associatedComponent: { name: 'mingzhang' },
    rules: rules.map((rule) => words(rule, lang)),
  };
}
