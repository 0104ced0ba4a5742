import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import { call } from '../../api/client.ts';
import { useSession } from '../../app/session.tsx';
import { useProblemWords } from '../../app/tell.ts';
import { draftKey } from '../../budget/use-budget.ts';
import { SeverityCounts } from '../../findings/severity-sign.tsx';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';
import { dueLook, dueWords } from './due-words.ts';
import { StateTag } from './state-tag.tsx';
import { YearSwitch } from './year-switch.tsx';
import './head-overview.css';

/** The departments that are a person's own: where each stands, what is due and what is wrong. */
export function HeadOverview({ year }: { readonly year: string }) {
  const say = useSay();
  const problem = useProblemWords();
  const { person } = useSession();
  const own = new Set(person?.roles.map(({ department }) => department));
  const departments = useOrganisation().departments.filter(({ id }) => own.has(id));
  const drafts = useQueries({
    queries: departments.map(({ id }) => ({
      queryKey: draftKey({ department: id, year }),
      queryFn: () => call('readDraft', { params: { department: id, year }, query: {} }),
    })),
  });
  return (
    <main className="mz-page mz-review">
      <header className="mz-review-head">
        <h1>{say(`${year} 年我负责的部门`, `My departments in ${year}`)}</h1>
        <YearSwitch year={year} />
      </header>
      <ul className="mz-cards">
        {departments.map(({ id, name }, index) => {
          const draft = drafts[index];
          return (
            <li key={id}>
              <h2>
                <Link to="/budgets/$department/$year" params={{ department: id, year }}>
                  {String(name)}
                </Link>
              </h2>
              {draft?.error != null && <Alert type="warning" showIcon title={problem(draft.error)} />}
              {draft?.isPending === true && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
              {draft?.data !== undefined && (
                <dl>
                  <dt>{say('状态', 'State')}</dt>
                  <dd>
                    <StateTag state={draft.data.state} />
                  </dd>
                  <dt>{say('公开期限', 'Time left')}</dt>
                  <dd className={dueLook(draft.data.due)}>
                    {dueWords(draft.data.due, say)}
                    <small className="mz-basis">{say(draft.data.due.basis, draft.data.due.basisEn)}</small>
                  </dd>
                  <dt>{say('检查结果', 'Findings')}</dt>
                  <dd>
                    <SeverityCounts counts={draft.data.counts} />
                  </dd>
                </dl>
              )}
            </li>
          );
        })}
      </ul>
    </main>
  );
}
