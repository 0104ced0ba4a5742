import { revenueLevel, revenueParent } from '../codes/revenue.ts';
import { codeList, type ListRow } from './code-list.ts';

const LIST = codeList<ListRow>('revenue', (entry) => {
  const level = revenueLevel(entry.code);
  return level === undefined ? undefined : { ...entry, level, parent: revenueParent(entry.code) };
});

/** The row of a revenue code (收入分类). The list holds 类 and 款 and a few 项: a 项 it lacks says nothing. */
export function revenueCode(code: string): ListRow | undefined {
  return LIST.get(code);
}
