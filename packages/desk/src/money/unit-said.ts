import type { Language } from '../words/words.tsx';

const IN_ENGLISH: Readonly<Record<string, string>> = { 万元: '10,000 yuan', 元: 'yuan' };

/** A unit in the language of the page: `万元`, `10,000 yuan`. */
export function unitName(unit: string, language: Language): string {
  return language === 'zh' ? unit : (IN_ENGLISH[unit] ?? unit);
}

/** The unit of a table as it stands over it: `单位：万元`, `Unit: 10,000 yuan`. */
export function unitSaid(unit: string, language: Language): string {
  return `${language === 'zh' ? '单位：' : 'Unit: '}${unitName(unit, language)}`;
}
