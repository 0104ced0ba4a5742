import type { Edit } from '@mingzhang/model';
import { type Language, told } from '../words/words.tsx';
import { named } from './field-words.ts';
import { TABLE_WORDS } from './table-words.ts';

const EFFECTS = {
  add: named('新增', 'added'),
  change: named('修改', 'changed'),
  remove: named('删除', 'removed'),
} as const;

/** An edit in one line: `支出明细：新增 2，修改 3；项目：删除 1`. Records are counted once each. */
export function editInBrief(edit: Edit, language: Language): string {
  const tables = new Map<string, Map<string, keyof typeof EFFECTS>>();
  for (const { table, id, kind } of edit) {
    const records = tables.get(table) ?? new Map<string, keyof typeof EFFECTS>();
    tables.set(table, records);
    if (kind === 'add' || kind === 'remove') records.set(id, kind);
    else if (!records.has(id)) records.set(id, 'change');
  }
  const [colon, comma, stop] = language === 'zh' ? ['：', '，', '；'] : [': ', ', ', '; '];
  return [...tables]
    .map(([table, records]) => {
      const effects = [...records.values()];
      const counts = (Object.keys(EFFECTS) as (keyof typeof EFFECTS)[])
        .map((effect) => ({ effect, count: effects.filter((one) => one === effect).length }))
        .filter(({ count }) => count > 0)
        .map(({ effect, count }) => `${told(EFFECTS[effect], language)} ${count}`);
      const words = TABLE_WORDS[table];
      return `${words === undefined ? table : told(words, language)}${colon}${counts.join(comma)}`;
    })
    .join(stop);
}
