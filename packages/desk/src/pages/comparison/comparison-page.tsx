import type { ComparedCell } from '@mingzhang/api';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Checkbox, Segmented, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { useProblemWords } from '../../app/tell.ts';
import { useBudgetAddress, useRecords } from '../../budget/use-budget.ts';
import { UnitSwitch } from '../../money/unit-switch.tsx';
import { useSay } from '../../words/words.tsx';
import { ComparedTable } from './compared-table.tsx';
import './comparison.css';

const TOTALS = /^(?:total|revenue-total|expenditure-total|.*-this-year)$/;

/** This budget's tables beside last year's, or beside those of an earlier revision. */
export function ComparisonPage() {
  const say = useSay();
  const problem = useProblemWords();
  const address = useBudgetAddress();
  const { revision } = useRecords();
  const { with: other = 'last-year' } = useSearch({ from: '/inside/budgets/$department/$year/comparison' });
  const [totalsOnly, setTotalsOnly] = useState(false);
  const [largest, setLargest] = useState<'printed' | 'largest'>('printed');
  const { data, error } = useQuery({
    queryKey: ['budget', address.department, address.year, 'comparison', other, revision],
    queryFn: () => call('readComparison', { params: { ...address }, query: { with: other } }),
    placeholderData: (before) => before,
  });
  const tables = useMemo(() => {
    const cells = (data?.cells ?? []).filter(
      ({ row, measure }) => !totalsOnly || TOTALS.test(row) || measure === 'total',
    );
    return [...Map.groupBy(cells, ({ form }) => form)];
  }, [data, totalsOnly]);
  const isLastYear = other === 'last-year';
  const before = isLastYear
    ? say(`${Number(address.year) - 1} 年`, String(Number(address.year) - 1))
    : say(`第 ${other} 版`, `Revision ${other}`);
  const after = isLastYear ? say(`${address.year} 年`, address.year) : say('现在', 'Now');
  return (
    <main className="mz-page mz-comparison">
      <h1>
        {isLastYear
          ? say('与上年比较', 'Beside last year')
          : say(`与第 ${other} 版比较`, `Beside revision ${other}`)}
      </h1>
      <div className="mz-comparison-tools">
        <UnitSwitch />
        <Segmented
          size="small"
          aria-label={say('顺序', 'Order')}
          value={largest}
          onChange={setLargest}
          options={[
            { value: 'printed', label: say('按表的顺序', 'As printed') },
            { value: 'largest', label: say('差额大的在前', 'Largest first') },
          ]}
        />
        <Checkbox checked={totalsOnly} onChange={({ target }) => setTotalsOnly(target.checked)}>
          {say('只看合计', 'Totals only')}
        </Checkbox>
        {!isLastYear && (
          <Link to="/budgets/$department/$year/comparison" params={address} search={{}}>
            {say('与上年比较', 'Beside last year')}
          </Link>
        )}
        <span>{say('只列有变化的数。', 'Only what differs is listed.')}</span>
      </div>
      {error !== null && <p role="alert">{problem(error)}</p>}
      {data === undefined && error === null && <Skeleton active />}
      {data?.available === false && (
        <p>
          {say(
            '没有上年的数。可在“导入”读入上年公开的预算文件，之后这里就能比较。',
            'There is nothing of last year. Import last year’s published budget, and it can be compared here.',
          )}
        </p>
      )}
      {data?.available === true && tables.length === 0 && <p>{say('没有差别。', 'No difference.')}</p>}
      {tables.map(([form, cells]) => (
        <ComparedTable
          key={form}
          form={form}
          cells={largest === 'largest' ? byDifference(cells) : cells}
          before={before}
          after={after}
        />
      ))}
    </main>
  );
}

function byDifference(cells: readonly ComparedCell[]): readonly ComparedCell[] {
  const size = ({ before, after }: ComparedCell) => Math.abs((after ?? 0) - (before ?? 0));
  return cells.toSorted((a, b) => size(b) - size(a));
}
