import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { type Document, listOf } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { Wide } from '../../fields/wide.tsx';
import { saveFile } from '../../files/save-file.ts';
import { useSay } from '../../words/words.tsx';

/** The files that were published, with the hash by which anybody can tell that a copy is one of them. */
export function PublishedFiles() {
  const say = useSay();
  const records = useRecords();
  const { state } = useDraft();
  const files = listOf(records, 'documents').filter(({ kind }) => kind === 'published');
  const submission = listOf(records, 'submissions').find(({ unit }) => unit === undefined);
  if (files.length === 0) return null;
  return (
    <section className="mz-part" aria-labelledby="published">
      <h2 id="published">{say('公开的文件', 'Published files')}</h2>
      {submission?.publishedOn !== undefined && (
        <p>
          {say(`首次公开于 ${submission.publishedOn}。`, `First published on ${submission.publishedOn}.`)}
          {state !== 'published' &&
            say('现在的草稿与公开的文件可能不同。', ' The draft may differ from them by now.')}
        </p>
      )}
      <Wide label={say('公开的文件', 'Published files')}>
        <table className="mz-entry">
          <thead>
            <tr>
              <th>{say('文件', 'File')}</th>
              <th className="mz-right">KB</th>
              <th>SHA-256</th>
              <th className="mz-narrow">{say('下载', 'Download')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.id}>
                <td>
                  <span>{file.name}</span>
                </td>
                <td className="mz-right">
                  <span className="mz-number">{Math.ceil(file.size / 1024)}</span>
                </td>
                <td>
                  <span className="mz-code mz-hash">{file.sha256}</span>
                </td>
                <td className="mz-narrow">
                  <Save file={file} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function Save({ file: { id, name } }: { readonly file: Document }) {
  const say = useSay();
  const address = useBudgetAddress();
  const tell = useTell();
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    setBusy(true);
    try {
      await saveFile(await call('readDocument', { params: { ...address, document: id } }), name);
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button
      size="small"
      loading={busy}
      aria-label={say(`下载 ${name}`, `Download ${name}`)}
      onClick={() => void save()}
    >
      {say('下载', 'Download')}
    </Button>
  );
}
