import { CatchBoundary, Outlet } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { PageFailed } from '../app/failed.tsx';
import { useSay } from '../words/words.tsx';
import './budget-frame.css';
import { useFollowing } from './follow.ts';
import { PathNav } from './path/path-nav.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { StateBar } from './state-bar.tsx';
import { useBudgetAddress, useDraft, useRecords } from './use-budget.ts';

/** What stands around every page of one budget. */
export function BudgetFrame() {
  const { department, year } = useBudgetAddress();
  return (
    <CatchBoundary getResetKey={() => `${department}/${year}`} errorComponent={PageFailed}>
      <Suspense fallback={<Skeleton active className="mz-page" paragraph={{ rows: 8 }} />}>
        <Around key={`${department}/${year}`} />
      </Suspense>
    </CatchBoundary>
  );
}

function Around() {
  const say = useSay();
  useRecords();
  useDraft();
  const following = useFollowing();
  return (
    <div className="mz-budget">
      <PathNav />
      <div className="mz-budget-main">
        <StateBar following={following} />
        <section aria-label={say('提示', 'Notices')}>
          {!following.connected && (
            <p className="mz-notice" role="status">
              {say(
                '连接已断开，正在重连。没有保存成的修改会标出来。',
                'The connection broke; connecting again. Edits that are not saved will be marked.',
              )}
            </p>
          )}
          <ReadOnlyNotice />
        </section>
        <Suspense fallback={<Skeleton active className="mz-page" />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
}
