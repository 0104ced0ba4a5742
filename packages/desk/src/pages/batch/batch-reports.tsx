import type { Job } from '@mingzhang/api';
import { addressOf } from '../../api/client.ts';
import { useSay } from '../../words/words.tsx';

/** The report of a batch in its formats, once it is done. */
export function BatchReports({ job }: { readonly job: Job }) {
  const say = useSay();
  if (job.state === 'running') return null;
  const href = (format: 'html' | 'xlsx' | 'ndjson') =>
    addressOf('readBatch', { params: { job: job.id }, query: { format } });
  return (
    <p className="mz-reports">
      <a href={href('html')} target="_blank" rel="noreferrer">
        {say('打开汇总页', 'Open the summary page')}
      </a>
      <a href={href('xlsx')}>{say('下载问题清单（Excel）', 'Findings as a workbook')}</a>
      <a href={href('ndjson')}>{say('下载数据（ndjson）', 'Data (ndjson)')}</a>
    </p>
  );
}
