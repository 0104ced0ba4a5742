import { useBlocker } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback } from 'react';
import { useSay } from '../words/words.tsx';
import type { Pendings } from './pending.ts';

interface Waiting {
  /** New rows that are not complete. */
  readonly drafts: number;
  readonly pendings: Pendings;
}

/** Asks before a page is left on which something could not be kept: it would be lost. What is on its way is not. */
export function useLeaving({ drafts, pendings }: Waiting): void {
  const say = useSay();
  const { modal } = App.useApp();
  const cells = [...pendings.values()].reduce(
    (sum, own) => sum + [...own.values()].filter(({ state }) => state === 'refused').length,
    0,
  );
  const isWaiting = drafts + cells > 0;
  const ask = useCallback(
    async ({ current, next }: { current: { pathname: string }; next: { pathname: string } }) => {
      if (current.pathname === next.pathname) return false;
      return !(await modal.confirm({
        title: say('还有没保存的内容', 'Something is not saved yet'),
        content: [
          drafts > 0 &&
            say(`${drafts} 行没有填齐，离开就丢了。`, `${drafts} rows are incomplete; leaving loses them.`),
          cells > 0 &&
            say(`${cells} 格没有保存，离开就丢了。`, `${cells} cells are not saved; leaving loses them.`),
        ]
          .filter(Boolean)
          .join(' '),
        okText: say('离开', 'Leave'),
        cancelText: say('留下填完', 'Stay'),
      }));
    },
    [modal, say, drafts, cells],
  );
  useBlocker({ shouldBlockFn: ask, disabled: !isWaiting, enableBeforeUnload: isWaiting });
}
