import type { AnyRecord, BudgetRecords } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { call } from '../../../api/client.ts';
import { holds, useSession } from '../../../app/session.tsx';
import { useTell } from '../../../app/tell.ts';
import { wayTo } from '../../../budget/place.ts';
import { linkOf } from '../../../budget/place-link.tsx';
import { recordsKey } from '../../../budget/use-budget.ts';
import { cellWords } from '../../../log-words/cell-words.ts';
import { useWords } from '../../../words/words.tsx';
import { reviewKey } from '../use-review.ts';

/** Remarks with what was answered, the open ones first; whoever reviews settles them here. */
export function Comments({ budget }: { readonly budget: BudgetRecords }) {
  const { say } = useWords();
  const all = budget.records.comments ?? [];
  const heads = all.filter(({ answers }) => answers === undefined);
  const ordered = heads.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
  if (ordered.length === 0)
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={say(
          '还没有意见。打开预算，在表中的格上可以写意见。',
          'No comments yet. Open the budget to comment on a cell of a table.',
        )}
      />
    );
  return (
    <ul className="mz-comments">
      {ordered.map((comment) => (
        <Thread
          key={comment.id}
          comment={comment}
          answers={all.filter(({ answers }) => answers === comment.id)}
          budget={budget}
        />
      ))}
    </ul>
  );
}

interface ThreadProps {
  readonly comment: AnyRecord;
  readonly answers: readonly AnyRecord[];
  readonly budget: BudgetRecords;
}

function Thread({ comment, answers, budget }: ThreadProps) {
  const { say, language } = useWords();
  const client = useQueryClient();
  const tell = useTell();
  const session = useSession();
  const { form, row, measure } = comment;
  const way = wayTo({ table: 'comments', id: comment.id }, budget);
  const place =
    typeof form === 'string'
      ? cellWords({ form, row: text(row), measure: text(measure) }, language)
      : say('全文', 'the whole document');
  const isOpen = comment.state === 'open';
  const settle = async () => {
    const address = { department: budget.department.id, year: budget.year.id };
    try {
      await call('settleComment', {
        params: { ...address, comment: comment.id },
        body: { state: isOpen ? 'settled' : 'open' },
      });
      await client.invalidateQueries({ queryKey: recordsKey(address) });
      void client.invalidateQueries({ queryKey: reviewKey(address.year) });
    } catch (error) {
      tell(error);
    }
  };
  return (
    <li>
      <p className="mz-comment-place">
        {way === undefined ? place : <Link {...linkOf(way, budget)}>{place}</Link>}
        <span>{isOpen ? say('待处理', 'open') : say('✓ 已办结', '✓ settled')}</span>
      </p>
      {[comment, ...answers].map((one) => (
        <p key={one.id} className="mz-comment-text">
          <strong>{budget.people[String(one.author)] ?? one.author}</strong> {one.text}
        </p>
      ))}
      {holds(session, 'reviewer') && (
        <Button size="small" onClick={() => void settle()}>
          {isOpen ? say('办结', 'Settle') : say('重新提出', 'Raise again')}
        </Button>
      )}
    </li>
  );
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
