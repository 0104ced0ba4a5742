import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { holds, useSession } from '../../app/session.tsx';
import { useTell } from '../../app/tell.ts';
import { listOf, type Waiver } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { Wide } from '../../fields/wide.tsx';
import { RemoveWaiver } from '../../findings/remove-waiver.tsx';
import { useSay, useWords } from '../../words/words.tsx';

/** Findings that somebody asked to let stand: why, until when, and who approved it. */
export function Waivers({ sought }: { readonly sought?: string | undefined }) {
  const say = useSay();
  const waivers = listOf(useRecords(), 'waivers');
  const { findings } = useDraft();
  const isGone = sought !== undefined && !findings.some(({ id }) => id === sought);
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isGone) part.current?.scrollIntoView({ block: 'center' });
  }, [isGone]);
  if (waivers.length === 0) return null;
  return (
    <section className="mz-part" aria-labelledby="waivers" ref={part}>
      <h2 id="waivers">{say('申请保留的问题', 'Findings asked to stand')}</h2>
      <Wide label={say('申请保留的问题', 'Findings asked to stand')}>
        <table className="mz-entry">
          <thead>
            <tr>
              <th>{say('问题', 'Finding')}</th>
              <th>{say('理由', 'Reason')}</th>
              <th>{say('申请人', 'Asked by')}</th>
              <th>{say('有效期至', 'Until')}</th>
              <th>{say('状态', 'State')}</th>
              <th className="mz-narrow">{say('操作', 'Actions')}</th>
            </tr>
          </thead>
          <tbody>
            {waivers.map((waiver) => (
              <WaiverRow key={waiver.id} waiver={waiver} here={waiver.finding === sought} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function WaiverRow({ waiver, here }: { readonly waiver: Waiver; readonly here: boolean }) {
  const { say, language } = useWords();
  const { people } = useRecords();
  const { findings } = useDraft();
  const finding = findings.find(({ id }) => id === waiver.finding);
  const message = finding && (language === 'zh' ? finding.message : finding.messageEn);
  return (
    <tr className={here ? 'mz-here' : undefined}>
      <td>
        <span>{message ?? say('这个问题现在没有了', 'This finding is gone')}</span>
      </td>
      <td>
        <span>{waiver.reason}</span>
      </td>
      <td className="mz-narrow">
        <span>{people[waiver.author] ?? waiver.author}</span>
      </td>
      <td className="mz-narrow">
        <span className="mz-number">{waiver.expires}</span>
      </td>
      <td className="mz-narrow">
        <span>
          {waiver.approver === undefined
            ? say('待批准', 'waiting for approval')
            : say(
                `✓ ${people[waiver.approver] ?? waiver.approver}已批准`,
                `✓ approved by ${people[waiver.approver] ?? waiver.approver}`,
              )}
        </span>
      </td>
      <td className="mz-narrow">
        <WaiverActions waiver={waiver} what={message ?? waiver.rule} />
      </td>
    </tr>
  );
}

function WaiverActions({ waiver, what }: { readonly waiver: Waiver; readonly what: string }) {
  const say = useSay();
  const session = useSession();
  const address = useBudgetAddress();
  const client = useQueryClient();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const decides =
    holds(session, 'head', address.department) || holds(session, 'reviewer', address.department);
  const isOpen = useRecords().year.state === 'open';
  const isOwn = waiver.author === session.person?.id;
  const params = { ...address, waiver: waiver.id };

  async function done(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      tell(error);
    }
    await client.invalidateQueries({ queryKey: ['budget', address.department, address.year] });
  }

  return (
    <Space size="small">
      {isOpen && decides && !isOwn && waiver.approver === undefined && (
        <Button
          size="small"
          loading={busy}
          onClick={() => {
            setBusy(true);
            void done(call('approveWaiver', { params })).finally(() => setBusy(false));
          }}
        >
          {say('批准', 'Approve')}
        </Button>
      )}
      {isOpen && (decides || isOwn) && (
        <RemoveWaiver what={what} onRemove={() => done(call('removeWaiver', { params }))} />
      )}
    </Space>
  );
}
