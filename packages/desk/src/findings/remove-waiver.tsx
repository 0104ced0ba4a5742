import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useSay } from '../words/words.tsx';

interface Props {
  /** The finding it lets stand, as the person knows it. */
  readonly what: string;
  readonly onRemove: () => Promise<unknown>;
}

/** Takes a waiver away, after a word on what that does. */
export function RemoveWaiver({ what, onRemove }: Props) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  return (
    <Popconfirm
      title={say(
        '撤销这条豁免？问题还在的，将重新计入。',
        'Take the waiver away? Its finding, if there, counts again.',
      )}
      okText={say('撤销', 'Take away')}
      cancelText={say('不撤销', 'Keep')}
      onConfirm={() => {
        setBusy(true);
        void onRemove().finally(() => setBusy(false));
      }}
    >
      <Button
        size="small"
        type="text"
        loading={busy}
        aria-label={say(`撤销豁免：${what}`, `Take away the waiver: ${what}`)}
      >
        {say('撤销', 'Take away')}
      </Button>
    </Popconfirm>
  );
}
