import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Space } from 'antd';
import { useEffect, useState } from 'react';
import { call } from '../../../api/client.ts';
import { useTell } from '../../../app/tell.ts';
import { JobProgress } from '../../../jobs/job-progress.tsx';
import { useCancelJob, useJob } from '../../../jobs/use-job.ts';
import { useWords } from '../../../words/words.tsx';
import type { MatrixRow } from '../arrange.ts';
import { reviewKey } from '../use-review.ts';

interface Props {
  readonly year: string;
  readonly rows: readonly MatrixRow[];
  readonly picked: ReadonlySet<string>;
}

/** Publishes everything that is approved, or what of it is selected, and shows how that goes, also after a reload. */
export function Publication({ year, rows, picked }: Props) {
  const { say, language } = useWords();
  const { modal } = App.useApp();
  const tell = useTell();
  const client = useQueryClient();
  const cancel = useCancelJob();
  const [id, keep] = useKept(`mingzhang-publication-${year}`);
  const [shown, show] = useState(false);
  const { data: job } = useJob(id);
  const approved = rows.filter(({ state }) => state === 'approved');
  const chosen = approved.filter(({ department }) => picked.has(department));
  const meant = picked.size > 0 ? chosen : approved;
  const done = job?.done;
  useEffect(() => {
    if (done !== undefined) void client.invalidateQueries({ queryKey: reviewKey(year) });
  }, [client, year, done]);
  const start = async () => {
    try {
      const body = { departments: meant.map(({ department }) => department) };
      keep((await call('publishApproved', { params: { year }, body })).id);
      show(true);
    } catch (error) {
      tell(error);
    }
  };
  const ask = () =>
    void modal.confirm({
      title: say(
        `公开 ${meant.length} 个部门的预算？`,
        `Publish the budgets of ${meant.length} departments?`,
      ),
      content: say(
        '将生成各种格式的公开文件并登记公开日期，公开后任何人都能看到。',
        'All files are made and the day is recorded; from then on everybody can read them.',
      ),
      okText: say('公开', 'Publish'),
      cancelText: say('取消', 'Cancel'),
      onOk: start,
    });
  return (
    <Space wrap>
      {job !== undefined && (
        <Button onClick={() => show(true)}>
          {job.state === 'running'
            ? say(`正在公开 ${job.done} / ${job.of}…`, `Publishing ${job.done} of ${job.of}…`)
            : say('上次公开的结果', 'How the last publication went')}
        </Button>
      )}
      <Button type="primary" disabled={meant.length === 0 || job?.state === 'running'} onClick={ask}>
        {picked.size > 0
          ? say(`公开所选（${meant.length}）…`, `Publish the selected (${meant.length})…`)
          : say(`公开全部已审核（${meant.length}）…`, `Publish all approved (${meant.length})…`)}
      </Button>
      <Modal
        open={shown && job !== undefined}
        title={say(`公开 ${year} 年预算`, `Publication of the budgets of ${year}`)}
        footer={null}
        onCancel={() => show(false)}
      >
        {job !== undefined && (
          <>
            <JobProgress job={job} onCancel={() => void cancel(job.id).catch(tell)} />
            <ul className="mz-outcomes">
              {job.items.map(({ name, outcome, message, messageEn }) => (
                <li key={name}>
                  <span>{name}</span>
                  {outcome === 'done' ? (
                    <span className="mz-good">✓ {say('已公开', 'published')}</span>
                  ) : (
                    <span className="mz-error">✕ {language === 'zh' ? message : messageEn}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Modal>
    </Space>
  );
}

/** The id of a job, kept while the window is open. */
function useKept(key: string) {
  const [id, set] = useState(() => sessionStorage.getItem(key) ?? undefined);
  const keep = (next: string) => {
    sessionStorage.setItem(key, next);
    set(next);
  };
  return [id, keep] as const;
}
