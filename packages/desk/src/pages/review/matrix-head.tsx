import type { ReactNode } from 'react';
import { useSay } from '../../words/words.tsx';
import type { Column, ReviewSearch } from './search.ts';

interface Props {
  readonly search: ReviewSearch;
  readonly onSearch: (search: ReviewSearch) => void;
  /** What stands over the ticks, where rows can be ticked. */
  readonly pick: ReactNode;
}

/** Headings that sort: once from small to large, again from large to small, again by code. */
export function MatrixHead({ search, onSearch, pick }: Props) {
  const say = useSay();
  const heading = (column: Column, words: string, end = false) => (
    <Heading column={column} end={end} search={search} onSearch={onSearch}>
      {words}
    </Heading>
  );
  return (
    <thead>
      <tr>
        {pick !== undefined && <td className="mz-tick">{pick}</td>}
        {heading('name', say('部门', 'Department'))}
        {heading('state', say('状态', 'State'))}
        {heading('due', say('公开期限', 'Time left'))}
        {heading('faults', say('✕\u00a0错误', '✕\u00a0Errors'), true)}
        <th scope="col" className="mz-end">
          {say('!\u00a0警告', '!\u00a0Warnings')}
        </th>
        <th scope="col" className="mz-end">
          {say('i\u00a0提示', 'i\u00a0Hints')}
        </th>
        {heading('comments', say('意见', 'Comments'), true)}
        <th scope="col">{say('审签', 'Signed')}</th>
        {heading('fen', say('支出合计（万元）', 'Expenditure (10,000 yuan)'), true)}
        <td />
        {heading('changed', say('最后修改', 'Last change'))}
        <td />
      </tr>
    </thead>
  );
}

function Heading({
  column,
  end,
  search: { sort, down, ...others },
  onSearch,
  children,
}: Omit<Props, 'pick'> & {
  readonly column: Column;
  readonly end: boolean;
  readonly children: string;
}) {
  const isSorted = sort === column || (sort === undefined && column === 'name');
  const next = (): ReviewSearch => {
    if (!isSorted || sort === undefined) return { ...others, sort: column };
    return down === true ? others : { ...others, sort: column, down: true };
  };
  return (
    <th
      scope="col"
      className={end ? 'mz-end' : undefined}
      aria-sort={isSorted ? (down === true ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onSearch(next())}>
        {children}
        <span aria-hidden="true">{isSorted ? (down === true ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}
