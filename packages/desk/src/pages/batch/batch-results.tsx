import type { Job } from '@mingzhang/api';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '../../words/words.tsx';
import '../../look/plain-table.css';

type Item = Job['items'][number];
type Shown = 'all' | 'faults' | 'unreadable';

const MEANT: Readonly<Record<Shown, (item: Item) => boolean>> = {
  all: () => true,
  faults: ({ counts }) => counts !== undefined && counts.error + counts.warning > 0,
  unreadable: ({ outcome }) => outcome !== 'done',
};

/** What came of each file, in the order in which they were done. */
export function BatchResults({ items }: { readonly items: readonly Item[] }) {
  const say = useSay();
  const [shown, show] = useState<Shown>('all');
  const count = (kind: Shown) => items.filter(MEANT[kind]).length;
  if (items.length === 0)
    return <p className="mz-hint">{say('第一份结果还没有出来。', 'The first result is not there yet.')}</p>;
  return (
    <>
      <Segmented<Shown>
        aria-label={say('显示', 'Show')}
        value={shown}
        onChange={show}
        options={[
          { value: 'all', label: say(`全部 ${count('all')}`, `All ${count('all')}`) },
          { value: 'faults', label: say(`有问题 ${count('faults')}`, `With faults ${count('faults')}`) },
          {
            value: 'unreadable',
            label: say(`读不了 ${count('unreadable')}`, `Unread ${count('unreadable')}`),
          },
        ]}
      />
      <div className="mz-plain-frame">
        <table className="mz-plain mz-batch-results">
          <thead>
            <tr>
              <th scope="col">{say('文件', 'File')}</th>
              <th scope="col" className="mz-figure">
                {say('✕ 错误', '✕ errors')}
              </th>
              <th scope="col" className="mz-figure">
                {say('! 警告', '! warnings')}
              </th>
              <th scope="col" className="mz-figure">
                {say('i 提示', 'i hints')}
              </th>
              <th scope="col">{say('说明', 'Remark')}</th>
            </tr>
          </thead>
          <tbody>
            {items.filter(MEANT[shown]).map(({ name, outcome, counts, message, messageEn }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list only grows
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className={`mz-figure ${(counts?.error ?? 0) > 0 ? 'mz-error' : 'mz-hint'}`}>
                  {counts?.error}
                </td>
                <td className={`mz-figure ${(counts?.warning ?? 0) > 0 ? 'mz-warning' : 'mz-hint'}`}>
                  {counts?.warning}
                </td>
                <td className="mz-figure mz-hint">{counts?.hint}</td>
                <td className={outcome === 'done' ? undefined : 'mz-error'}>
                  {outcome !== 'done' && `✕ ${say('读不了：', 'not read: ')}${say(message, messageEn)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
