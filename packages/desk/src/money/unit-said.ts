import type { Language } from '../words/words.tsx';

/** The unit of a table as it stands over it: `单位：万元`, `Unit: 10,000 yuan`. */
export function unitSaid(unit: string, language: Language): string {
  if (language === 'zh') return `单位：${unit}`;
  return `Unit: ${unit === '万元' ? '10,000 yuan' : unit === '元' ? 'yuan' : unit}`;
}
