import { Button } from 'antd';
import { holds, useSession } from '../../app/session.tsx';
import { listOf } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useWords } from '../../words/words.tsx';
import { Refused } from './refused.tsx';
import type { Moving } from './use-transition.ts';

/** 审签: whether the head of the department signed it, and at which revision. */
export function Signature({ moving: { busy, refused, move } }: { readonly moving: Moving }) {
  const { say } = useWords();
  const session = useSession();
  const { department } = useBudgetAddress();
  const { people, records } = useRecords();
  const { state } = useDraft();
  const submission = listOf({ records }, 'submissions').find(({ unit }) => unit === undefined);
  const { signedBy, signedRevision } = submission ?? {};
  const isSignable = state === 'preparing' || state === 'returned' || state === 'submitted';
  const maySign = isSignable && holds(session, 'head', department);
  return (
    <section className="mz-part" aria-labelledby="signature">
      <h2 id="signature">{say('部门负责人审签', 'Signature of the head of the department')}</h2>
      <p>
        {signedBy === undefined
          ? say('还没有审签。', 'Not signed yet.')
          : say(
              `✓ ${people[signedBy] ?? signedBy}已审签第 ${signedRevision} 版。`,
              `✓ ${people[signedBy] ?? signedBy} signed revision ${signedRevision}. `,
            )}
        {signedBy !== undefined &&
          isSignable &&
          say(
            '此后内容有变动的，审签失效，须重新审签。',
            'If the content changed since, it has to be signed again.',
          )}
      </p>
      {maySign && (
        <Button type="primary" loading={busy === 'sign'} onClick={() => void move('sign', '')}>
          {say('审签当前版本', 'Sign it as it stands')}
        </Button>
      )}
      <Refused refused={refused} />
    </section>
  );
}
