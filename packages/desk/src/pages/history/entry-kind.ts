import type { LogEntry } from '@mingzhang/api';
import type { Say } from '../../words/words.tsx';

/** What kind of entry it is, where it is no plain edit. */
export function entryKind({ kind, target }: Pick<LogEntry, 'kind' | 'target'>, say: Say): string {
  const of = target ?? 0;
  switch (kind) {
    case 'undo':
      return say(`撤销第 ${of} 版`, `undoes ${of}`);
    case 'redo':
      return say(`重做第 ${of} 版`, `redoes ${of}`);
    case 'settle':
      return say(`解决第 ${of} 版的冲突`, `settles the conflicts of ${of}`);
    case 'decision':
      return say('办理', 'decision');
    case 'edit':
      return '';
  }
}
