import type { ComparedCell } from '@mingzhang/api';
import type { Say } from '../../words/words.tsx';

/** By how many percent an amount changed, with its sign. From nothing there is no rate of growth. */
export function percentWords({ before, after }: Pick<ComparedCell, 'before' | 'after'>, say: Say): string {
  if (before === null || before === 0) return after === null || after === 0 ? '' : say('新增', 'new');
  if (after === null) return say('不再有', 'gone');
  const percent = (100 * (after - before)) / Math.abs(before);
  const sign = percent > 0 ? '+' : '';
  return `${sign}${percent.toFixed(2)}%`;
}
