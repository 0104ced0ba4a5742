import { Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../words/words.tsx';
import { useDepartment } from '../drawer/use-department.ts';
import type { ActionProps } from './action-dialog.tsx';
import { obstaclesSeen } from './obstacles-seen.ts';
import { Refused } from './refused.tsx';
import { useTransition } from './use-transition.ts';

/** 审核通过, with what stands in the way. What is open may be approved all the same where a reason is given. */
export function ApproveDialog({ year, row, onClose }: ActionProps) {
  const say = useSay();
  const { draft } = useDepartment({ department: row.department, year });
  const { busy, error, go } = useTransition(year, row.department, 'approve', onClose);
  const [note, write] = useState('');
  const seen = draft.data === undefined ? undefined : obstaclesSeen(row, draft.data, say);
  const needsReason = seen?.some(({ blocks }) => !blocks) === true && note.trim() === '';
  const isBlocked = seen?.some(({ blocks }) => blocks) === true;
  return (
    <Modal
      open
      title={say(`审核通过：${row.name}`, `Approve ${row.name}`)}
      okText={say('通过', 'Approve')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: seen === undefined || isBlocked || needsReason }}
      onOk={() => void go(note)}
      onCancel={onClose}
    >
      {seen === undefined && <Skeleton active title={false} />}
      {seen?.length === 0 && (
        <p>
          {say(
            `✓ ${year} 年预算没有错误，已审签，没有未办结的意见。通过后即可公开。`,
            `✓ The budget of ${year} has no errors, is signed, and has no open comments. Once approved it can be published.`,
          )}
        </p>
      )}
      {seen !== undefined && seen.length > 0 && (
        <ul className="mz-obstacles">
          {seen.map(({ words, blocks }) => (
            <li key={words} className={blocks ? 'mz-error' : 'mz-warning'}>
              {blocks ? '✕ ' : '! '}
              {words}
            </li>
          ))}
        </ul>
      )}
      {isBlocked ? (
        <p>{say('请先退回部门改正。', 'Send it back to be put right first.')}</p>
      ) : (
        <Input.TextArea
          aria-label={say('审核意见', 'Note')}
          placeholder={
            needsReason
              ? say('必填：写明为何仍然通过', 'Needed: why it is approved all the same')
              : say('审核意见（可不填）', 'A note, if any')
          }
          value={note}
          maxLength={5_000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={({ target: { value } }) => write(value)}
        />
      )}
      <Refused error={error} />
    </Modal>
  );
}
