import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useTell } from '../../app/tell.ts';
import { type Document, listOf } from '../../budget/records.ts';
import { useBudgetAddress, useDraft, useRecords } from '../../budget/use-budget.ts';
import { useLastYear } from '../../budget/use-last-year.ts';
import { useSay } from '../../words/words.tsx';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** Where nothing is there yet: what to begin with. */
export function StartHere({ onFiles }: Props) {
  const say = useSay();
  const params = useBudgetAddress();
  const { steps } = useDraft();
  const { records } = useRecords();
  const isEmpty = steps.find(({ id }) => id === 'lines')?.state === 'empty';
  if (!isEmpty || (records.typedCells ?? []).length > 0) return null;
  return (
    <section className="mz-part" aria-labelledby="import-start">
      <h2 id="import-start">{say('从哪里开始', 'Where to begin')}</h2>
      <ol className="mz-next">
        <li>
          {say(
            '从上年开始：沿用单位、延续的项目、职责和名词解释，金额留待今年填写。',
            'Go on from last year: units, continuing projects, duties and glossary are taken over; the amounts wait for this year’s.',
          )}{' '}
          <FromLastYear onFiles={onFiles} />
        </li>
        <li>
          {say(
            '导入一体化平台的工作簿：九张表由明细算出。',
            'Import the workbook of the platform: the nine tables are computed from its lines.',
          )}
        </li>
        <li>
          {say('都没有：', 'You have neither: ')}
          <Link to="/budgets/$department/$year/lines" params={params}>
            {say('逐行录入，或从 Excel 粘贴', 'enter lines, or paste them from Excel')}
          </Link>
        </li>
      </ol>
    </section>
  );
}

/** Last year's disclosure, where it was published from here; else it has to be chosen as a file. */
function FromLastYear({ onFiles }: Props) {
  const say = useSay();
  const address = useBudgetAddress();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const last = useLastYear();
  const file = last == null ? undefined : publishedWords(listOf(last, 'documents'));
  if (file === undefined)
    return <>{say('请在上面选择上年公开的文件。', 'Choose the file of last year’s disclosure above.')}</>;

  async function take({ id, name }: Document): Promise<void> {
    setBusy(true);
    try {
      const year = String(Number(address.year) - 1);
      const response = await call('readDocument', { params: { ...address, year, document: id } });
      onFiles([new File([await response.blob()], `${year}-${name}`)]);
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button size="small" loading={busy} onClick={() => void take(file)}>
      {say(`用系统里公开的 ${file.name}`, `Use ${file.name} as published from here`)}
    </Button>
  );
}

/** The published Word file, which reads back with all its parts. */
function publishedWords(documents: readonly Document[]): Document | undefined {
  return documents.find(
    ({ kind, unit, name }) => kind === 'published' && unit === undefined && /\.docx$/.test(name),
  );
}
