import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { holds, useSession } from '../../app/session.tsx';
import { useBudgetAddress, useDraft } from '../../budget/use-budget.ts';
import { useWords } from '../../words/words.tsx';
import { Refused } from './refused.tsx';
import type { Moving } from './use-transition.ts';

/** What the person may do with it now: submit, withdraw, publish. */
export function Actions({ moving: { busy, refused, move } }: { readonly moving: Moving }) {
  const { say } = useWords();
  const session = useSession();
  const { department } = useBudgetAddress();
  const { state } = useDraft();
  const [note, setNote] = useState('');
  const isClerk = holds(session, 'clerk', department);
  const isReviewer = holds(session, 'reviewer');
  const maySubmit = isClerk && (state === 'preparing' || state === 'returned');
  const mayWithdraw = isClerk && state === 'submitted';
  const mayPublish = isReviewer && state === 'approved';
  if (!maySubmit && !mayWithdraw && !mayPublish) return <Waiting />;
  const go = (to: 'submit' | 'withdraw' | 'publish') =>
    void move(to, note).then((done) => done && setNote(''));
  return (
    <section className="mz-part" aria-labelledby="actions">
      <h2 id="actions">{say('办理', 'What to do')}</h2>
      {!mayWithdraw && (
        <Input.TextArea
          aria-label={say('说明（可不填）', 'Note (optional)')}
          placeholder={
            maySubmit
              ? say('给审核人的说明，可不填', 'A note to the reviewer, optional')
              : say('公开说明，可不填', 'A note, optional')
          }
          value={note}
          maxLength={5000}
          autoSize={{ minRows: 2 }}
          style={{ maxWidth: '48em', display: 'block', marginBottom: 'var(--space-3)' }}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      {maySubmit && (
        <Button type="primary" loading={busy === 'submit'} onClick={() => go('submit')}>
          {say('报送财政审核', 'Submit for review')}
        </Button>
      )}
      {mayWithdraw && (
        <Popconfirm
          title={say(
            '撤回后可以修改，改完须重新报送。',
            'It can then be changed, and has to be submitted again.',
          )}
          okText={say('撤回', 'Withdraw')}
          onConfirm={() => go('withdraw')}
        >
          <Button loading={busy === 'withdraw'}>{say('撤回修改', 'Withdraw it')}</Button>
        </Popconfirm>
      )}
      {mayPublish && (
        <Popconfirm
          title={say(
            '公开后人人可见，更正须由管理员重新打开。',
            'Everybody will see it. A correction takes an administrator to reopen it.',
          )}
          okText={say('公开', 'Publish')}
          onConfirm={() => go('publish')}
        >
          <Button type="primary" loading={busy === 'publish'}>
            {say('公开', 'Publish')}
          </Button>
        </Popconfirm>
      )}
      <Refused refused={refused} />
    </section>
  );
}

/** Whose turn it is, where it is not this person's. */
function Waiting() {
  const { say } = useWords();
  const { state } = useDraft();
  const words = {
    preparing: say('经办人编好后报送。', 'The clerk submits it when it is ready.'),
    returned: say(
      '经办人按意见修改后重新报送。',
      'The clerk changes what was asked for and submits it again.',
    ),
    submitted: say('等待财政审核人员审核。', 'It waits for the reviewer.'),
    approved: say('审核已通过，等待财政审核人员公开。', 'It is approved and waits to be published.'),
    published: '',
  };
  return words[state] === '' ? null : <p className="mz-part">{words[state]}</p>;
}
