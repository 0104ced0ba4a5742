import type { Edit } from '@mingzhang/model';
import type { Language, Say } from '../words/words.tsx';
import { changesInWords } from './change-words.ts';
import type { NameOf } from './value-words.ts';

/** An edit of one field, told whole: `支出明细 基本工资 · 金额：1.00 万元 → 2.00 万元`. Undefined for any other. */
export function oneChange(edit: Edit, language: Language, say: Say, nameOf: NameOf): string | undefined {
  const [record, ...others] = changesInWords(edit, language, nameOf);
  const [field, ...fields] = record?.fields ?? [];
  if (record?.effect !== 'change' || field === undefined || field.prose) return undefined;
  if (others.length > 0 || fields.length > 0) return undefined;
  const nothing = say('空', 'nothing');
  const change = `${field.before ?? nothing} → ${field.after ?? nothing}`;
  return `${record.kind} ${record.label} · ${field.name}${say('：', ': ')}${change}`;
}
