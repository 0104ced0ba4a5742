import { Button, Space } from 'antd';
import { useState } from 'react';
import { useSay } from '../../../words/words.tsx';
import type { MatrixRow } from '../arrange.ts';
import { ApproveSeveral } from './approve-several.tsx';
import { Publication } from './publication.tsx';
import './actions.css';

interface Props {
  readonly year: string;
  readonly rows: readonly MatrixRow[];
  readonly picked: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What is done with several departments at once. */
export function BulkActions({ year, rows, picked, onDone }: Props) {
  const say = useSay();
  const [approving, approve] = useState(false);
  const chosen = rows.filter(({ department }) => picked.has(department));
  const submitted = chosen.filter(({ state }) => state === 'submitted');
  return (
    <Space wrap className="mz-bulk">
      {chosen.length > 0 && (
        <Button disabled={submitted.length === 0} onClick={() => approve(true)}>
          {say(
            `通过所选（${submitted.length} 个已报送）…`,
            `Approve the selected (${submitted.length} submitted)…`,
          )}
        </Button>
      )}
      <Publication year={year} rows={rows} picked={picked} />
      {approving && (
        <ApproveSeveral
          year={year}
          rows={submitted}
          onClose={() => {
            approve(false);
            onDone();
          }}
        />
      )}
    </Space>
  );
}
