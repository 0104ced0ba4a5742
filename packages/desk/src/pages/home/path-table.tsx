import type { Step } from '@mingzhang/api';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { StepSign } from '../../budget/path/step-sign.tsx';
import { PATH, type Stop, stateOf, stateWords } from '../../budget/path/steps.ts';
import { wayTo } from '../../budget/place.ts';
import { PlaceLink } from '../../budget/place-link.tsx';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useMayEdit } from '../../budget/use-may-edit.ts';
import { SeverityCounts } from '../../findings/severity-sign.tsx';
import { told, useWords } from '../../words/words.tsx';

const FEW = 3;

/** The steps of the work with what each still lacks, every lack a link to the very place. */
export function PathTable() {
  const { say } = useWords();
  const { steps } = useDraft();
  const mayEdit = useMayEdit();
  const stops = PATH.filter((stop) => stop.steps.length > 0);
  const states = stops.map((stop) => stateOf(steps.filter(({ id }) => stop.steps.includes(id))));
  const next = stops[states.findIndex((state) => state !== 'done')];
  return (
    <section aria-labelledby="path">
      <h2 id="path">{say('编制进度', 'Progress')}</h2>
      <ol className="mz-home-path">
        {stops.map((stop) => (
          <StopLine
            key={stop.page}
            stop={stop}
            steps={steps.filter(({ id }) => stop.steps.includes(id))}
            isNext={mayEdit && stop === next}
          />
        ))}
      </ol>
    </section>
  );
}

interface Props {
  readonly stop: Stop;
  readonly steps: readonly Step[];
  readonly isNext: boolean;
}

function StopLine({ stop, steps, isNext }: Props) {
  const { say, language } = useWords();
  const params = useBudgetAddress();
  const records = useRecords();
  const [all, showAll] = useState(false);
  const state = stateOf(steps) ?? 'empty';
  const missing = steps.flatMap((step) => step.missing);
  const shown = all ? missing : missing.slice(0, FEW);
  const link = { to: `/budgets/$department/$year/${stop.page}`, params } as LinkProps;
  const counts = steps.reduce(
    (sum, { faults }) => ({
      error: sum.error + faults.error,
      warning: sum.warning + faults.warning,
      hint: sum.hint + faults.hint,
    }),
    { error: 0, warning: 0, hint: 0 },
  );
  return (
    <li className={isNext ? 'mz-home-stop mz-home-next' : 'mz-home-stop'}>
      <div className="mz-home-stop-head">
        <StepSign state={state} />
        <Link {...link}>{stop[language]}</Link>
        <span className="mz-home-state">
          {isNext ? say('接着做这一步', 'Go on here') : stateWords(state, say)}
        </span>
        {counts.error + counts.warning + counts.hint > 0 && <SeverityCounts counts={counts} />}
      </div>
      {missing.length > 0 && (
        <ul>
          {shown.map((lack) => (
            <li key={lack.zh}>
              {lack.at === undefined ? (
                <Link {...link}>{told(lack, language)}</Link>
              ) : (
                <PlaceLink way={wayTo(lack.at, records)}>{told(lack, language)}</PlaceLink>
              )}
            </li>
          ))}
          {shown.length < missing.length && (
            <li>
              <Button type="link" size="small" onClick={() => showAll(true)}>
                {say(`还有 ${missing.length - shown.length} 项`, `${missing.length - shown.length} more`)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}
