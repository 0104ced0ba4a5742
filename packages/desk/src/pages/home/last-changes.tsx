import type { Edit } from '@mingzhang/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useNameOf } from '../../budget/use-name-of.ts';
import { editInBrief } from '../../log-words/brief.ts';
import { oneChange } from '../../log-words/one-change.ts';
import { momentWords } from '../../words/moment.ts';
import { useWords } from '../../words/words.tsx';

const FEW = 6;

/** Who did what last. */
export function LastChanges() {
  const { say, language } = useWords();
  const address = useBudgetAddress();
  const nameOf = useNameOf();
  const { revision } = useRecords();
  const { data } = useQuery({
    queryKey: ['budget', address.department, address.year, 'last-changes', revision],
    queryFn: () => call('readHistory', { params: { ...address }, query: { limit: FEW } }),
    placeholderData: (before) => before,
  });
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say('最近的修改', 'Last changes')}</h2>
      {data?.entries.length === 0 && <p>{say('还没有修改。', 'None yet.')}</p>}
      <ul className="mz-home-changes">
        {data?.entries.map(({ revision: of, at, name, why, edit }) => (
          <li key={of}>
            <time dateTime={at}>{momentWords(at, language)}</time>
            <span>{name}</span>
            <span>
              {oneChange(edit as Edit, language, say, nameOf) ??
                (why === '' ? editInBrief(edit as Edit, language) : why)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/budgets/$department/$year/history" params={address}>
          {say('全部历史', 'All history')}
        </Link>
      </p>
    </section>
  );
}
