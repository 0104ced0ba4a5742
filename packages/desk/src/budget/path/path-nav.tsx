import type { Step } from '@mingzhang/api';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { several } from '../../words/several.ts';
import { useWords } from '../../words/words.tsx';
import { useBudgetAddress, useDraft } from '../use-budget.ts';
import { StepSign } from './step-sign.tsx';
import { BESIDE, PATH, type Stop, stateOf } from './steps.ts';

/** The guided path: every page of the budget with how far it is and what is wrong there; the one at hand is in sight. */
export function PathNav() {
  const { say } = useWords();
  const { steps } = useDraft();
  const nav = useRef<HTMLElement>(null);
  const at = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another step at hand
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>('a.active');
    if (here != null && nav.current !== null)
      nav.current.scrollLeft = here.offsetLeft - (nav.current.clientWidth - here.offsetWidth) / 2;
  }, [at]);
  return (
    <nav ref={nav} className="mz-path" aria-label={say('预算编制步骤', 'Steps of the budget')}>
      <ol>
        {PATH.map((stop) => (
          <StopItem key={stop.page} stop={stop} steps={steps} />
        ))}
      </ol>
      <ul>
        {BESIDE.map((stop) => (
          <StopItem key={stop.page} stop={stop} steps={steps} />
        ))}
      </ul>
    </nav>
  );
}

function StopItem({ stop, steps }: { readonly stop: Stop; readonly steps: readonly Step[] }) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const own = steps.filter(({ id }) => stop.steps.includes(id));
  const state = stateOf(own);
  const errors = own.reduce((sum, { faults }) => sum + faults.error, 0);
  const warnings = own.reduce((sum, { faults }) => sum + faults.warning, 0);
  const to = `/budgets/$department/$year${stop.page === '' ? '' : `/${stop.page}`}`;
  const link = { to, params, activeOptions: { exact: stop.page === '', includeSearch: false } } as LinkProps;
  return (
    <li>
      <Link {...link}>
        {state === undefined ? <span className="mz-step-sign" /> : <StepSign state={state} />}
        <span className="mz-path-name">{stop[language]}</span>
        {errors > 0 && (
          <span className="mz-path-errors" title={say(`${errors} 个错误`, several(errors, 'error'))}>
            ✕{errors}
            <span className="mz-unseen">{say('个错误', errors === 1 ? 'error' : 'errors')}</span>
          </span>
        )}
        {errors === 0 && warnings > 0 && (
          <span className="mz-path-warnings" title={say(`${warnings} 个警告`, several(warnings, 'warning'))}>
            !{warnings}
            <span className="mz-unseen">{say('个警告', warnings === 1 ? 'warning' : 'warnings')}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
