import type { InspectedItem } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Skeleton } from 'antd';
import { useState } from 'react';
import { addressOf, call } from '../../../api/client.ts';
import { useProblemWords } from '../../../app/tell.ts';
import type { BudgetAddress } from '../../../budget/use-budget.ts';
import { useSay } from '../../../words/words.tsx';
import { InspectedLine } from './inspected-line.tsx';
import '../../../look/plain-table.css';

/** The bureau's inspection form filled in for one department: item by item, and as files to sign. */
export function InspectionForm({ address }: { readonly address: BudgetAddress }) {
  const say = useSay();
  const problem = useProblemWords();
  const [all, showAll] = useState(true);
  const { data, error } = useQuery({
    queryKey: ['budget', address.department, address.year, 'inspection'],
    queryFn: () => call('readInspection', { params: { ...address }, query: {} }),
  });
  const items = data?.items ?? [];
  const count = (answer: InspectedItem['answer']) => items.filter((item) => item.answer === answer).length;
  const file = (format: string) => addressOf('readFile', { params: { ...address, format }, query: {} });
  return (
    <>
      <p className="mz-drawer-files">
        <a href={file('inspection-docx')}>{say('下载 Word 检查表', 'The form as Word')}</a>
        <a href={file('inspection-xlsx')}>{say('下载 Excel 检查表', 'The form as Excel')}</a>
      </p>
      {error !== null && <Alert type="warning" showIcon title={problem(error)} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && (
        <>
          <p className="mz-drawer-sum">
            <span>
              {say(
                `共 ${items.length} 项：是 ${count('yes')}，否 ${count('no')}，无法核对 ${count('unanswered')}`,
                `${items.length} items: ${count('yes')} yes, ${count('no')} no, ${count('unanswered')} not answered`,
              )}
            </span>
            <Checkbox checked={!all} onChange={({ target: { checked } }) => showAll(!checked)}>
              {say('只看“否”和无法核对', 'Only “no” and not answered')}
            </Checkbox>
          </p>
          <table className="mz-plain mz-inspection">
            <thead>
              <tr>
                <th scope="col">{say('检查内容', 'Item')}</th>
                <th scope="col">{say('是／否', 'Yes / no')}</th>
                <th scope="col">{say('存在的问题', 'Faults')}</th>
              </tr>
            </thead>
            <tbody>
              {items
                .filter(({ answer }) => all || answer !== 'yes')
                .map((item) => (
                  <InspectedLine key={item.id} item={item} />
                ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
