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

/** Asks before a page is left on which something could not be kept yet: it would be lost. */
export function useLeaving({ drafts, pendings }: Waiting): void {
  const say = useSay();
  const { modal } = App.useApp();
  const cells = [...pendings.values()].reduce(
    (sum, own) => sum + [...own.values()].filter(({ state }) => state !== 'conflict').length,
    0,
  );
  const isWaiting = drafts + cells > 0;
  const ask = useCallback(
    async ({ current, next }: { current: { pathname: string }; next: { pathname: string } }) => {
      if (current.pathname === next.pathname) return false;
      return !(await modal.confirm({
        title: say('还有没保存的内容', 'Something is not saved yet'),
        content: say(
          `${drafts} 行没有填齐，${cells} 格没有保存。离开这一页，它们就丢了。`,
          `${drafts} rows are incomplete and ${cells} cells are not saved. Leaving the page loses them.`,
        ),
        okText: say('离开', 'Leave'),
        cancelText: say('留下填完', 'Stay'),
      }));
    },
    [modal, say, drafts, cells],
  );
  useBlocker({ shouldBlockFn: ask, disabled: !isWaiting, enableBeforeUnload: isWaiting });
}
