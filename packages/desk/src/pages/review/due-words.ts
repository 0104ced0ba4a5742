import type { ReviewRow } from '@mingzhang/api';
import type { Say } from '../../words/words.tsx';

/** How much time is left to publish in: with a sign where it is over. */
export function dueWords({ deadline, daysLeft }: ReviewRow['due'], say: Say): string {
  if (daysLeft === null) return deadline ?? say('未批复', 'not approved');
  if (daysLeft < 0) return say(`✕ 逾期 ${-daysLeft} 天`, `✕ ${-daysLeft} days over`);
  if (daysLeft === 0) return say('! 今天到期', '! due today');
  const sign = isNear(daysLeft) ? '! ' : '';
  return say(`${sign}剩 ${daysLeft} 天`, `${sign}${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`);
}

/** As a class of the page's look. */
export function dueLook({ daysLeft }: ReviewRow['due']): string {
  if (daysLeft === null) return 'mz-due';
  if (daysLeft < 0) return 'mz-due mz-due-over';
  return isNear(daysLeft) ? 'mz-due mz-due-near' : 'mz-due';
}

function isNear(daysLeft: number): boolean {
  return daysLeft <= 5;
}
