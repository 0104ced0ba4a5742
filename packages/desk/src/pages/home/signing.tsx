import type { State } from '@mingzhang/api';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ApiError, call } from '../../api/client.ts';
import { useProblemWords } from '../../app/tell.ts';
import { inTurn } from '../../budget/in-turn.ts';
import { listOf } from '../../budget/records.ts';
import { recordsKey, useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { takeAnswer } from '../../budget/use-edit.ts';
import { several } from '../../words/several.ts';
import { useWords } from '../../words/words.tsx';

/** States in which a head may sign: before and while it is reviewed. */
const SIGNED_IN: ReadonlySet<State> = new Set(['preparing', 'returned', 'submitted']);

/** 审签: the head of the department signs what is to be published, after reading and comparing it. */
export function Signing() {
  const { say, language } = useWords();
  const problem = useProblemWords();
  const client = useQueryClient();
  const address = useBudgetAddress();
  const records = useRecords();
  const { state, counts } = useDraft();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const submission = listOf(records, 'submissions').find(({ unit }) => unit === undefined);
  const signedBy = submission?.signedBy;
  const maySign = SIGNED_IN.has(state);

  async function sign(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      takeAnswer(client, address, await inTurn(() => call('sign', { params: { ...address } })));
      await client.invalidateQueries({ queryKey: recordsKey(address) });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="mz-signing" aria-labelledby="signing">
      <h2 id="signing">{say('审签', 'Signature')}</h2>
      <p>
        {signedBy === undefined
          ? state === 'submitted'
            ? say(
                '还没有审签。已经报送，请通读后审签，以便财政审核。',
                'Not signed yet. It is submitted: read and sign it, so that it can be reviewed.',
              )
            : say('还没有审签。', 'Not signed yet.')
          : say(
              `${records.people[signedBy] ?? signedBy} 审签了第 ${submission?.signedRevision} 版；之后内容若有改动，须重新审签。`,
              `${records.people[signedBy] ?? signedBy} signed revision ${submission?.signedRevision}. Content changed after it has to be signed again.`,
            )}
      </p>
      <div>
        {maySign && (
          <Button
            type={signedBy === undefined ? 'primary' : 'default'}
            loading={busy}
            onClick={() => void sign()}
          >
            {signedBy !== undefined
              ? say('重新审签', 'Sign again')
              : counts.error > 0
                ? say(`审签（还有 ${counts.error} 个错误）`, `Sign (${several(counts.error, 'error')} left)`)
                : say('审签', 'Sign')}
          </Button>
        )}
        <Link to="/budgets/$department/$year/preview" params={address}>
          {say('通读将公开的文件', 'Read what will be published')}
        </Link>
        <Link to="/budgets/$department/$year/comparison" params={address} search={{}}>
          {say('与上年比较', 'Compare with last year')}
        </Link>
      </div>
      {failure !== undefined && (
        <div role="alert" className="mz-signing-failure">
          {failure instanceof ApiError && failure.problem.details !== undefined ? (
            <>
              {language === 'zh' ? failure.problem.message : failure.problem.messageEn}
              <ul>
                {failure.problem.details.map((detail) => (
                  <li key={`${detail.code}${detail.zh}`}>{detail[language]}</li>
                ))}
              </ul>
            </>
          ) : (
            problem(failure)
          )}
        </div>
      )}
    </section>
  );
}
