import { useState } from 'react';
import { currentYear } from '../../app/start-page.ts';
import { useOrganisation } from '../../organisation/use-organisation.ts';
import { useSay } from '../../words/words.tsx';
import { Approvals } from './years/approvals.tsx';
import { YearList } from './years/year-list.tsx';
import '../../look/tones.css';
import '../../look/plain-table.css';
import './administration.css';

/** 预算年度: the years, and the approvals of each. */
export function YearsPage() {
  const say = useSay();
  const organisation = useOrganisation();
  const [chosen = currentYear(organisation), choose] = useState<string>();
  const isThere = organisation.years.some(({ id }) => id === chosen);
  return (
    <main className="mz-page mz-administration">
      <header className="mz-page-head">
        <h1>{say('预算年度', 'Budget years')}</h1>
      </header>
      <YearList organisation={organisation} chosen={chosen} onChoose={choose} />
      {isThere && <Approvals key={chosen} year={chosen} organisation={organisation} />}
    </main>
  );
}
