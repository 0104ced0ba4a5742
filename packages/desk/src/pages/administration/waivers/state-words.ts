import type { WaiverRow } from '@mingzhang/api';
import type { Say } from '../../../words/words.tsx';

/** What became of a waiver. */
export function stateWords(state: WaiverRow['state'], say: Say): string {
  switch (state) {
    case 'waiting':
      return say('待批准', 'Waiting');
    case 'in-force':
      return say('有效', 'In force');
    case 'expired':
      return say('已到期', 'Expired');
    case 'unmatched':
      return say('没有对应的问题', 'Fits nothing');
  }
}

/** How long it still holds. */
export function daysWords(days: number, say: Say): string {
  if (days < 0) return say(`已过 ${-days} 天`, `${-days} ${days === -1 ? 'day' : 'days'} ago`);
  if (days === 0) return say('今天到期', 'last day today');
  return say(`剩 ${days} 天`, `${days} ${days === 1 ? 'day' : 'days'} left`);
}
