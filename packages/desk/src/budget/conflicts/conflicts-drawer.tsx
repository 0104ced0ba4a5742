import type { OpenConflict } from '@mingzhang/api';
import { Drawer } from 'antd';
import { useSay } from '../../words/words.tsx';
import { ConflictCard } from './conflict-card.tsx';

interface Props {
  readonly conflicts: readonly (readonly OpenConflict[])[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What two people changed at once, with both values, to be settled one by one. */
export function ConflictsDrawer({ conflicts, open, onClose }: Props) {
  const say = useSay();
  return (
    <Drawer open={open} onClose={onClose} size={520} title={say('合并冲突', 'Merge conflicts')}>
      <p>
        {conflicts.length === 0
          ? say('没有未解决的冲突。', 'No conflict is open.')
          : say(
              '同一处先后被两人改过。后到的值没有写入，两个值都在下面；逐处选定后确认。',
              'Two people changed the same place. The later value was not written; choose for each place, then confirm.',
            )}
      </p>
      {conflicts.map((ofEntry) => (
        <ConflictCard key={ofEntry[0]?.revision} conflicts={ofEntry} />
      ))}
    </Drawer>
  );
}
