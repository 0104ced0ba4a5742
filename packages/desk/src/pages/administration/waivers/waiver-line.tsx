import type { WaiverRow } from '@mingzhang/api';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { RemoveWaiver } from '../../../findings/remove-waiver.tsx';
import { told, useWords } from '../../../words/words.tsx';
import { daysLeft, isSoon } from './arrange.ts';
import { daysWords, stateWords } from './state-words.ts';
import { foundWords } from './waivers-csv.ts';

interface Props {
  readonly year: string;
  readonly today: string;
  readonly row: WaiverRow;
  /** Whether its link is the one that the tabulator stops at. */
  readonly active: boolean;
  readonly onFocus: () => void;
  /** What stands in the way of the person's approving it; undefined where nothing does. */
  readonly obstacle: string | undefined;
  /** Approves it, and takes it away where it lets nothing stand; left out where the person reviews nothing. */
  readonly onApprove?: () => Promise<unknown>;
  readonly onRemove?: () => Promise<unknown>;
}

const SIGNS: Readonly<Record<WaiverRow['state'], readonly [sign: string, look: string]>> = {
  waiting: ['○', 'mz-warning'],
  'in-force': ['✓', 'mz-good'],
  expired: ['✕', 'mz-hint'],
  unmatched: ['–', 'mz-hint'],
};

/** One waiver: its finding, which leads to the department's check page, why it was let stand, by whom and until when. */
export function WaiverLine({ year, today, row, active, onFocus, obstacle, onApprove, onRemove }: Props) {
  const { say, language } = useWords();
  const { department, name, finding, rule, title, message, reason, author, approver, expires, state } = row;
  const [sign, look] = SIGNS[state];
  const soon = isSoon(row, today);
  const isOver = state === 'expired' || state === 'unmatched';
  const what = `${name} ${told(title, language)}`;
  return (
    <tr>
      <td>{name}</td>
      <th scope="row">
        <Link
          to="/budgets/$department/$year/check"
          params={{ department, year }}
          search={{ finding }}
          tabIndex={active ? 0 : -1}
          onFocus={onFocus}
        >
          {told(title, language)}
        </Link>
        <small className={message === null ? 'mz-hint' : undefined} title={rule}>
          {foundWords(message, say)}
        </small>
      </th>
      <td className="mz-waiver-reason">{reason}</td>
      <td className="mz-waiver-who">{author.name}</td>
      <td className="mz-waiver-until">
        {expires}
        <small className={soon ? 'mz-warning' : undefined}>
          {soon && '! '}
          {daysWords(daysLeft(expires, today), say)}
        </small>
      </td>
      <td className="mz-waiver-state">
        <span className={look}>
          <span aria-hidden="true">{sign}</span> {stateWords(state, say)}
        </span>
        {approver !== null && <small>{say(`${approver.name}批准`, `approved by ${approver.name}`)}</small>}
        {state === 'waiting' && onApprove !== undefined && (
          <Approval obstacle={obstacle} onApprove={onApprove} what={what} />
        )}
        {isOver && onRemove !== undefined && <RemoveWaiver what={what} onRemove={onRemove} />}
      </td>
    </tr>
  );
}

interface ApprovalProps extends Pick<Props, 'obstacle'> {
  readonly onApprove: () => Promise<unknown>;
  readonly what: string;
}

function Approval({ obstacle, onApprove, what }: ApprovalProps) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  if (obstacle !== undefined) return <small>{obstacle}</small>;
  return (
    <Button
      size="small"
      loading={busy}
      aria-label={say(`批准：${what}`, `Approve: ${what}`)}
      onClick={() => {
        setBusy(true);
        void onApprove().finally(() => setBusy(false));
      }}
    >
      {say('批准', 'Approve')}
    </Button>
  );
}
