import type { State } from '@mingzhang/api';
import { holds, useSession } from '../app/session.tsx';
import { useWords } from '../words/words.tsx';
import { useBudgetAddress, useDraft, useRecords } from './use-budget.ts';

/** Why nothing can be changed here now, and what would change that. */
export function ReadOnlyNotice() {
  const { say } = useWords();
  const session = useSession();
  const { department } = useBudgetAddress();
  const { open, state } = useDraft();
  const { year } = useRecords();
  const isClerk = holds(session, 'clerk', department);
  if (open && isClerk) return null;
  if (!isClerk)
    return (
      <p className="mz-notice">
        {say('您可以查看和批注，不能改动内容。', 'You may read and remark, not change what it says.')}
      </p>
    );
  if (year.state !== 'open')
    return (
      <p className="mz-notice">
        {say(
          `${year.id} 年度没有开放，内容不能改动。需要修改请联系财政局。`,
          `The year ${year.id} is not open, so nothing can be changed. Ask the finance bureau.`,
        )}
      </p>
    );
  const words: Readonly<Record<State, string>> = {
    preparing: '',
    returned: '',
    submitted: say(
      '已报送，审核期间内容不能改动。需要修改请在“提交与公开”撤回。',
      'Submitted: nothing can be changed while it is reviewed. Withdraw it under “Submit and publish”.',
    ),
    approved: say(
      '已审核通过，内容不能改动。需要修改请联系财政局重新打开。',
      'Approved: nothing can be changed. Ask the finance bureau to reopen it.',
    ),
    published: say(
      '已公开，内容不能改动。需要更正请联系财政局重新打开。',
      'Published: nothing can be changed. Ask the finance bureau to reopen it for a correction.',
    ),
  };
  return <p className="mz-notice">{words[state]}</p>;
}
