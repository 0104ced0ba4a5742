import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useProblemWords } from '../../app/tell.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import '../../fields/entry.css';
import { FileButtons } from '../../files/file-buttons.tsx';
import { WithheldList } from '../../withholding/withheld-list.tsx';
import { useSay } from '../../words/words.tsx';
import './preview.css';
import { withNonce } from './with-nonce.ts';

/** The page and the files as they would be published now, 涉密 left out; of the department or of one unit. */
export function PreviewPage() {
  const say = useSay();
  const records = useRecords();
  const [unit, setUnit] = useState<string>();
  return (
    <main className="mz-page">
      <h1>{say('预览', 'Preview')}</h1>
      <div className="mz-bar">
        <Select
          aria-label={say('看谁的', 'Whose edition')}
          value={unit ?? ''}
          style={{ minWidth: '18em' }}
          onChange={(id) => setUnit(id === '' ? undefined : id)}
          options={[
            { value: '', label: say('部门预算（含全部单位）', 'The department, with all its units') },
            ...records.units.map(({ id, name }) => ({
              value: id,
              label: say(`单位预算：${name}`, `Unit: ${name}`),
            })),
          ]}
        />
        <span className="mz-push">
          <FileButtons {...(unit === undefined ? {} : { unit })} />
        </span>
      </div>
      <p className="mz-soft">
        {say(
          '这就是公开后公众看到的样子，标为涉密的不在其中。',
          'This is what the public will see; what is withheld is not in it.',
        )}
      </p>
      <Page {...(unit === undefined ? {} : { unit })} />
      <WithheldList />
    </main>
  );
}

/** The page once it is laid out, a word until then. */
function Framed({ html }: { readonly html: string }) {
  const say = useSay();
  const [laidOut, setLaidOut] = useState(false);
  return (
    <div className="mz-preview-frame">
      {!laidOut && (
        <p role="status" className="mz-soft">
          {say(
            '正在排版公开页面，大的预算要几秒钟…',
            'Laying out the page; a large budget takes some seconds…',
          )}
        </p>
      )}
      <iframe
        className="mz-preview"
        title={say('公开页面', 'The published page')}
        sandbox=""
        srcDoc={html}
        onLoad={() => setLaidOut(true)}
      />
    </div>
  );
}

function Page({ unit }: { readonly unit?: string }) {
  const say = useSay();
  const problem = useProblemWords();
  const address = useBudgetAddress();
  const { revision } = useDraft();
  const { data, error, refetch } = useQuery({
    queryKey: ['budget', address.department, address.year, 'preview', unit ?? '', revision],
    queryFn: async () => {
      const query = unit === undefined ? {} : { unit };
      const response = await call('readFile', { params: { ...address, format: 'html' }, query });
      return withNonce(await response.text());
    },
    gcTime: 0,
  });
  if (error !== null)
    return (
      <p role="alert" className="mz-empty">
        {problem(error)}{' '}
        <Button size="small" onClick={() => void refetch()}>
          {say('再试一次', 'Try again')}
        </Button>
      </p>
    );
  if (data === undefined) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <Framed key={`${unit ?? ''} ${revision}`} html={data} />;
}
