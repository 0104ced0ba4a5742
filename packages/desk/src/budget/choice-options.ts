import type { Option } from '../grid/column.ts';
import { TABLE_WORDS } from '../log-words/table-words.ts';
import type { Language } from '../words/words.tsx';

/** The choices of a field in their order, found by their names in both languages. */
export function choiceOptions(table: string, field: string, language: Language): readonly Option[] {
  const choices = TABLE_WORDS[table]?.fields[field]?.choices ?? {};
  return Object.entries(choices).map(
    ([value, { zh, en }]): Option => ({ value, label: language === 'zh' ? zh : en, also: [zh, en] }),
  );
}
