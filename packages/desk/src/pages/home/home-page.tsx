import { holds, useSession } from '../../app/session.tsx';
import { DaysLeft } from '../../budget/days-left.tsx';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { STATES } from '../../log-words/disclosure-words.ts';
import { told, useWords } from '../../words/words.tsx';
import { FindingsSummary } from './findings-summary.tsx';
import './home.css';
import { LastChanges } from './last-changes.tsx';
import { PathTable } from './path-table.tsx';
import { Signing } from './signing.tsx';

/** Where a budget stands: what is due, what is missing and where, what is wrong, who did what last. */
export function HomePage() {
  const { say, language } = useWords();
  const session = useSession();
  const { department: id, year } = useBudgetAddress();
  const { department } = useRecords();
  const { state, due } = useDraft();
  return (
    <main className="mz-page mz-home">
      <header>
        <h1>
          {String(department.name)} {say(`${year} 年部门预算`, `budget ${year}`)}
        </h1>
        <p>
          <strong>{told(STATES[state], language)}</strong> · <DaysLeft due={due} />
          <small>{say(due.basis, due.basisEn)}</small>
        </p>
      </header>
      {holds(session, 'head', id) && <Signing />}
      <div className="mz-home-body">
        <PathTable />
        <div>
          <FindingsSummary />
          <LastChanges />
        </div>
      </div>
    </main>
  );
}
