import type { Job } from '@mingzhang/api';
import { Button, Progress } from 'antd';
import { type Say, useSay } from '../words/words.tsx';
import { durationWords, rateWords } from './duration.ts';
import './jobs.css';

/** How far long work is, how fast it goes and how long it still takes. */
export function JobProgress({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const say = useSay();
  const share = job.of === 0 ? 0 : Math.floor((100 * job.done) / job.of);
  const running = job.state === 'running';
  return (
    <div className="mz-job">
      <Progress
        percent={share}
        showInfo={false}
        aria-label={say('进度', 'progress')}
        {...(job.state === 'failed' ? { status: 'exception' as const } : {})}
      />
      <p role="status">
        <strong>{stateWords(job, say)}</strong>
        <span className="mz-number">{say(`${job.done} / ${job.of}`, `${job.done} of ${job.of}`)}</span>
        {running && job.rate !== null && <span>{rateWords(job.rate, say)}</span>}
        {running && job.left !== null && (
          <span>{say(`还要 ${durationWords(job.left, say)}`, `${durationWords(job.left, say)} left`)}</span>
        )}
        {running && (
          <Button size="small" onClick={onCancel}>
            {say('停止', 'Stop')}
          </Button>
        )}
      </p>
    </div>
  );
}

function stateWords({ state }: Job, say: Say): string {
  switch (state) {
    case 'running':
      return say('正在进行', 'Running');
    case 'done':
      return say('已完成', 'Done');
    case 'failed':
      return say('中途出错，已做完的保留', 'Failed; what was done is kept');
    case 'cancelled':
      return say('已停止，已做完的保留', 'Stopped; what was done is kept');
  }
}
