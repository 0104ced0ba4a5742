import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../words/words.tsx';
import type { ActionProps } from './action-dialog.tsx';
import { Refused } from './refused.tsx';
import { useTransition } from './use-transition.ts';

/** 重新打开: back to 编制中, with the reason. */
export function ReopenDialog({ year, row, onClose }: ActionProps) {
  const say = useSay();
  const { busy, error, go } = useTransition(year, row.department, 'reopen', onClose);
  const [note, write] = useState('');
  return (
    <Modal
      open
      title={say(`重新打开：${row.name}`, `Reopen ${row.name}`)}
      okText={say('重新打开', 'Reopen')}
      cancelText={say('取消', 'Cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: note.trim() === '' }}
      onOk={() => void go(note)}
      onCancel={onClose}
    >
      <p>
        {row.state === 'published'
          ? say(
              '已公开的文件保留不变；改正后要重新报送、审核和公开。',
              'What is published stays as it is; after the correction it is submitted, approved and published again.',
            )
          : say(
              '部门可以再次修改，改后要重新报送和审核。',
              'The department may edit again; then it is submitted and approved again.',
            )}
      </p>
      <Input.TextArea
        aria-label={say('原因', 'Reason')}
        placeholder={say('必填：为何重新打开', 'Needed: why it is reopened')}
        value={note}
        maxLength={5_000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target: { value } }) => write(value)}
      />
      <Refused error={error} />
    </Modal>
  );
}
