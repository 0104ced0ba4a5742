import { getRouteApi } from '@tanstack/react-router';
import { Alert, Progress, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useProblemWords, useTell } from '../../app/tell.ts';
import { JobProgress } from '../../jobs/job-progress.tsx';
import { useCancelJob, useJob } from '../../jobs/use-job.ts';
import { useSay } from '../../words/words.tsx';
import { BatchReports } from './batch-reports.tsx';
import { BatchResults } from './batch-results.tsx';
import { type ChosenFile, sorted } from './chosen-files.ts';
import { FileChoice } from './file-choice.tsx';
import { Ready } from './ready.tsx';
import { seen, send, useSending } from './sending.ts';
import '../../look/tones.css';
import './batch.css';

const route = getRouteApi('/inside/batch');

/** Outside files checked many at once: choose, send, follow, read what came of each. */
export function BatchPage() {
  const say = useSay();
  const problem = useProblemWords();
  const tell = useTell();
  const { job: id } = route.useSearch();
  const navigate = route.useNavigate();
  const sending = useSending();
  const { data: job, error } = useJob(id);
  const cancel = useCancelJob();
  const [files, choose] = useState<readonly ChosenFile[]>([]);
  const choice = sorted(files);
  const sentJob = sending.kind === 'sent' ? sending.job : undefined;
  useEffect(() => {
    if (sentJob === undefined) return;
    seen();
    void navigate({ search: { job: sentJob } });
  }, [sentJob, navigate]);
  const start = () => {
    choose(choice.later);
    void send(choice.now);
  };
  return (
    <main className="mz-page mz-batch">
      <h1>{say('批量检查公开文件', 'Check many published documents')}</h1>
      <FileChoice onChoose={(more) => choose([...files, ...more])} />
      {files.length > 0 && (
        <Ready choice={choice} busy={sending.kind === 'running'} onStart={start} onClear={() => choose([])} />
      )}
      {sending.kind === 'running' && (
        <section className="mz-job">
          <Progress
            percent={Math.floor(100 * sending.sent)}
            showInfo={false}
            aria-label={say('上传进度', 'upload')}
          />
          <p role="status">
            <strong>{say('正在上传', 'Sending')}</strong>
            <span>
              {say(
                `${sending.files} 个文件，已传 ${Math.floor(100 * sending.sent)}%；可以先去看别的页`,
                `${sending.files} files, ${Math.floor(100 * sending.sent)} % sent; you may look at other pages meanwhile`,
              )}
            </span>
          </p>
        </section>
      )}
      {sending.kind === 'failed' && (
        <Alert type="error" showIcon closable={{ onClose: seen }} title={problem(sending.error)} />
      )}
      {id !== undefined && error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      {id !== undefined && error === null && job === undefined && <Skeleton active />}
      {job !== undefined && (
        <section aria-label={say('检查结果', 'Results')}>
          <JobProgress job={job} onCancel={() => void cancel(job.id).catch(tell)} />
          <BatchReports job={job} />
          <BatchResults items={job.items} />
        </section>
      )}
    </main>
  );
}
