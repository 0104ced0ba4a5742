import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { whenSignedOut } from '../api/client.ts';
import { useWords } from '../words/words.tsx';
import { AccountMenu } from './account-menu.tsx';
import { BudgetSwitch } from './budget-switch.tsx';
import './frame.css';
import { LanguageSwitch } from './language-switch.tsx';
import { MainLinks } from './main-links.tsx';
import { SESSION, useSession } from './session.tsx';
import { usePageTitle } from './use-page-title.ts';

/** What stands around every page behind sign-in. */
export function Frame() {
  const { say, speakUnlessChosen } = useWords();
  const own = useSession().person?.language;
  useEffect(() => {
    if (own !== undefined) speakUnlessChosen(own);
  }, [own, speakUnlessChosen]);
  useReturnAfterSignIn();
  usePageTitle();
  return (
    <>
      <a className="mz-skip" href="#content">
        {say('跳到正文', 'Skip to content')}
      </a>
      <header className="mz-top">
        <a className="mz-brand" href="/">
          明账
        </a>
        <MainLinks />
        <BudgetSwitch />
        <div className="mz-top-end">
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <div id="content" tabIndex={-1}>
        <Outlet />
      </div>
    </>
  );
}

/** A session that ended sends to sign-in, and from there back to where one was. */
function useReturnAfterSignIn(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(
    () =>
      whenSignedOut(() => {
        const { href } = router.state.location;
        client.removeQueries({ queryKey: SESSION });
        void navigate({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true });
      }),
    [client, navigate, router],
  );
}
