import type { Edit } from '@mingzhang/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Skeleton } from 'antd';
import { call } from '../../api/client.ts';
import { useProblemWords } from '../../app/tell.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { useNameOf } from '../../budget/use-name-of.ts';
import { editInBrief } from '../../log-words/brief.ts';
import { ChangeList } from '../../log-words/change-list.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  /** One, to be set beside now, or two. */
  readonly revisions: readonly number[];
  readonly onClose: () => void;
}

/** What lies between two revisions, field by field. */
export function RevisionsBeside({ revisions, onClose }: Props) {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const nameOf = useNameOf();
  const address = useBudgetAddress();
  const { revision } = useRecords();
  const from = Math.min(...revisions);
  const to = revisions.length > 1 ? Math.max(...revisions) : revision;
  const { data, error } = useQuery({
    queryKey: ['budget', address.department, address.year, 'difference', from, to],
    queryFn: () => call('readDifference', { params: { ...address }, query: { from, to } }),
  });
  const edit = data?.edit as Edit | undefined;
  return (
    <section className="mz-beside" aria-live="polite">
      <h2>
        {revisions.length > 1
          ? say(`第 ${from} 版到第 ${to} 版之间`, `Between revisions ${from} and ${to}`)
          : say(`第 ${from} 版到现在`, `From revision ${from} to now`)}
      </h2>
      <Link to="/budgets/$department/$year/comparison" params={address} search={{ with: from }}>
        {say(`看各表的数与第 ${from} 版的差别`, `See the tables beside revision ${from}`)}
      </Link>
      <Button size="small" onClick={onClose}>
        {say('关闭', 'Close')}
      </Button>
      {error !== null && <p role="alert">{problem(error)}</p>}
      {edit === undefined && error === null && <Skeleton active />}
      {edit !== undefined && (
        <>
          <p>{edit.length === 0 ? say('没有差别。', 'No difference.') : editInBrief(edit, language)}</p>
          <ChangeList edit={edit} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}
