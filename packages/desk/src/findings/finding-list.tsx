import type { Finding } from '@mingzhang/api';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '../words/words.tsx';
import { FindingItem } from './finding-item.tsx';

const PAGE = 30;
const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** Findings, the worst first, a page at a time. `focus` is the id of the one to point at. */
export function FindingList({
  findings,
  focus,
}: {
  readonly findings: readonly Finding[];
  readonly focus?: string;
}) {
  const say = useSay();
  const [shown, show] = useState(PAGE);
  const ordered = findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  return (
    <>
      <ul className="mz-findings">
        {ordered.slice(0, shown).map((finding) => (
          <FindingItem key={finding.id} finding={finding} focus={finding.id === focus} />
        ))}
      </ul>
      {ordered.length > shown && (
        <Button type="link" onClick={() => show(shown + PAGE)}>
          {say(
            `再看 ${Math.min(PAGE, ordered.length - shown)} 条`,
            `${Math.min(PAGE, ordered.length - shown)} more`,
          )}
        </Button>
      )}
    </>
  );
}
